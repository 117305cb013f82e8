package com.agogsaas.wms.testing;

import com.agogsaas.wms.platform.database.DatabaseAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL 15 with pg_cron out of Debian's packages, since the embedded server has no pg_cron. It listens on the
 * loopback address, has the database {@code wms}, and is stopped and deleted by {@link #close}.
 */
public final class CronServer implements AutoCloseable {

    private static final String DATABASE = "wms";
    private static final Path PROGRAMS = Path.of("/usr/lib/postgresql/15/bin");
    private static final Path EXTENSION = Path.of("/usr/share/postgresql/15/extension/pg_cron.control");

    private final Path folder;
    private final int port;

    private CronServer(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** Starts one on a free port. */
    public static CronServer start() {
        if (!Files.isExecutable(PROGRAMS.resolve("initdb")) || !Files.exists(EXTENSION)) {
            throw new IllegalStateException("This test needs PostgreSQL 15 with pg_cron: install the packages"
                    + " postgresql-15 and postgresql-15-cron (script/test installs whatever tests need)");
        }
        try {
            Path folder = Files.createTempDirectory("wms-cron-server-");
            if (runsAsRoot()) {
                Files.setOwner(
                        folder,
                        folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres"));
            }
            var server = new CronServer(folder, freePort());
            server.begin();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL 15 cannot be prepared", e);
        }
    }

    private void begin() {
        run("initdb", "-D", files(), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
        String settings = String.join(
                " ",
                "-c port=" + port,
                "-c listen_addresses=127.0.0.1",
                "-c unix_socket_directories=''",
                "-c fsync=off",
                "-c shared_preload_libraries=pg_cron",
                "-c cron.database_name=" + DATABASE,
                "-c cron.use_background_workers=on");
        run("pg_ctl", "start", "-D", files(), "-l", folder.resolve("log").toString(), "-w", "-o", settings);
        new Psql(superuser().withDatabase("postgres")).command("CREATE DATABASE " + DATABASE);
    }

    /** The superuser's login; this server asks for no passwords. */
    public DatabaseAddress superuser() {
        return new DatabaseAddress("127.0.0.1", port, DATABASE, "postgres", "");
    }

    /** The login of the role that owns the schema. */
    public DatabaseAddress application() {
        return new DatabaseAddress("127.0.0.1", port, DATABASE, "wms_application_role", "");
    }

    /** From now on the application's role needs this password. */
    public void demandPassword(String password) {
        var superuser = new Psql(superuser());
        superuser.command("ALTER ROLE wms_application_role PASSWORD '" + password + "'");
        try {
            Path rules = folder.resolve("files").resolve("pg_hba.conf");
            Files.writeString(
                    rules, "host all wms_application_role 127.0.0.1/32 scram-sha-256\n" + Files.readString(rules));
        } catch (IOException e) {
            throw new UncheckedIOException("No password can be demanded", e);
        }
        superuser.command("SELECT pg_reload_conf()");
    }

    /**
     * Dumps the database as its owner. The extension is left out: pg_cron's tables belong to a superuser and have
     * policies of their own, at which the owner's pg_dump stops.
     */
    public void dump(Path file) {
        asOwner("pg_dump", "-Fc", "-e", "plpgsql", "-f", file.toString());
    }

    /** Restores the database as its owner, over what is there. */
    public void restore(Path file) {
        asOwner("pg_restore", "--clean", "--if-exists", "--exit-on-error", file.toString());
    }

    private void asOwner(String program, String... arguments) {
        DatabaseAddress owner = application();
        var command = new ArrayList<>(List.of(
                PROGRAMS.resolve(program).toString(),
                "-h",
                owner.host(),
                "-p",
                Integer.toString(port),
                "-U",
                owner.user(),
                "-d",
                owner.database()));
        command.addAll(List.of(arguments));
        succeed(command);
    }

    @Override
    public void close() {
        run("pg_ctl", "stop", "-D", files(), "-m", "immediate", "-w");
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("A server's files are left in " + folder, e);
        }
    }

    private String files() {
        return folder.resolve("files").toString();
    }

    private static void run(String program, String... arguments) {
        var command = new ArrayList<String>();
        if (runsAsRoot()) {
            // PostgreSQL refuses root; the package made this user.
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(PROGRAMS.resolve(program).toString());
        command.addAll(List.of(arguments));
        succeed(command);
    }

    private static void succeed(List<String> command) {
        Programs.Ended ended = Programs.run(command, Map.of());
        if (ended.exitCode() != 0) {
            throw new IllegalStateException(command + " failed: " + ended.output());
        }
    }

    private static boolean runsAsRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

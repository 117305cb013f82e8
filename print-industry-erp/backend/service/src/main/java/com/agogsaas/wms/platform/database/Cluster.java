package com.agogsaas.wms.platform.database;

import com.agogsaas.wms.platform.database.EmbeddedDatabaseOptions.Durability;
import com.agogsaas.wms.platform.database.PostgresPrograms.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of one PostgreSQL server, and starting and stopping it over them. */
final class Cluster {

    private static final Logger log = LoggerFactory.getLogger(Cluster.class);

    /** Recovery after a crash replays at most about max_wal_size; this is far beyond what that takes. */
    private static final String START_TIMEOUT_SECONDS = "600";

    private static final String STOP_TIMEOUT_SECONDS = "60";

    /** Backends of a killed server end by themselves within moments; a free port may be taken before it is used. */
    private static final int START_ATTEMPTS = 5;

    /** Begins the name of a folder in which a cluster is being made. */
    private static final String STAGING = "database-new-";

    private final Path dataDirectory;
    private final Path files;
    private final Path serverLog;
    private final Durability durability;
    private final PostgresPrograms programs;

    Cluster(EmbeddedDatabaseOptions options, PostgresPrograms programs) {
        this.dataDirectory = options.dataDirectory();
        this.files = dataDirectory.resolve("database");
        this.serverLog = dataDirectory.resolve("database.log");
        this.durability = options.durability();
        this.programs = programs;
    }

    /** Makes the cluster where there is none. It appears by a rename, so a start that was cut short leaves no half. */
    void initialise(ClusterPasswords passwords) throws IOException {
        if (Files.exists(files)) {
            return;
        }
        deleteHalfMade();
        Path staging = Files.createTempDirectory(dataDirectory, STAGING);
        Path passwordFile = Files.createTempFile(dataDirectory, "initdb-", ".password");
        try {
            Files.writeString(passwordFile, passwords.superuser() + "\n", StandardCharsets.UTF_8);
            var arguments = new ArrayList<>(List.of(
                    "--pgdata=" + staging,
                    "--username=" + EmbeddedDatabase.SUPERUSER,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--data-checksums"));
            if (durability == Durability.NONE) {
                arguments.add("--no-sync");
            }
            Outcome outcome = programs.run(scratch(), "initdb", arguments);
            if (!outcome.succeeded()) {
                throw new DatabaseStartException(
                        "PostgreSQL's files cannot be made in " + dataDirectory + ": " + lastLine(outcome.output()));
            }
            Files.move(staging, files, StandardCopyOption.ATOMIC_MOVE);
            try (var folder = FileChannel.open(dataDirectory, StandardOpenOption.READ)) {
                folder.force(true);
            }
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    /**
     * What earlier starts left that were cut short. Each has a folder of its own, since an initdb that outlives its
     * start for a moment must not write into the next one's; what that one still writes keeps this from deleting
     * everything.
     */
    private void deleteHalfMade() throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(dataDirectory, STAGING + "*")) {
            for (Path folder : folders) {
                try {
                    PostgresBinaries.deleteTree(folder);
                } catch (IOException e) {
                    log.info("{} is left for the next start to delete", folder, e);
                }
            }
        }
    }

    /** Starts the server and returns the port it listens on. */
    int start(int wantedPort) throws IOException {
        new PostmasterFile(files).clear(this::stop);
        for (int attempt = 1; ; attempt++) {
            int port = wantedPort == 0 ? freePort() : wantedPort;
            Optional<String> failure = tryStart(port);
            if (failure.isEmpty()) {
                return port;
            }
            if (attempt == START_ATTEMPTS || !mayPass(failure.get(), wantedPort)) {
                throw new DatabaseStartException("PostgreSQL did not start on " + files + ": " + failure.get()
                        + " (its log is " + serverLog + ")");
            }
            pause();
        }
    }

    /** Stops the server: sessions are ended, what they had not committed is rolled back, everything is flushed. */
    void stop() {
        for (String mode : List.of("fast", "immediate")) {
            if (!Files.exists(files.resolve(PostmasterFile.NAME)) || stop(mode)) {
                return;
            }
            log.warn("PostgreSQL on {} did not stop in mode {}", files, mode);
        }
    }

    private boolean stop(String mode) {
        try {
            var arguments = List.of("stop", "-D", files.toString(), "-m", mode, "-w", "-t", STOP_TIMEOUT_SECONDS);
            return programs.run(scratch(), "pg_ctl", arguments).succeeded();
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL on " + files + " cannot be stopped", e);
        }
    }

    /** What went wrong, in PostgreSQL's words, or nothing. */
    private Optional<String> tryStart(int port) throws IOException {
        long logged = Files.exists(serverLog) ? Files.size(serverLog) : 0;
        var arguments = List.of(
                "start",
                "-D",
                files.toString(),
                "-l",
                serverLog.toString(),
                "-w",
                "-t",
                START_TIMEOUT_SECONDS,
                "-o",
                PostgresSettings.options(port, durability));
        Outcome outcome = programs.run(scratch(), "pg_ctl", arguments);
        return outcome.succeeded()
                ? Optional.empty()
                : Optional.of(lastComplaint(logged).orElse(lastLine(outcome.output())));
    }

    private static boolean mayPass(String failure, int wantedPort) {
        return failure.contains("still in use") || (wantedPort == 0 && failure.contains("TCP/IP"));
    }

    private Optional<String> lastComplaint(long from) throws IOException {
        if (!Files.exists(serverLog)) {
            return Optional.empty();
        }
        byte[] all = Files.readAllBytes(serverLog);
        String added = new String(all, (int) from, all.length - (int) from, StandardCharsets.UTF_8);
        try (Stream<String> lines = added.lines()) {
            return lines.filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                    .reduce((first, second) -> second)
                    .map(line -> line.replaceFirst("^.*(FATAL|PANIC): *", ""));
        }
    }

    private Path scratch() throws IOException {
        return Files.createTempFile(dataDirectory, "program-", ".out");
    }

    private static String lastLine(String text) {
        return text.lines().reduce((first, second) -> second).orElse("it printed nothing");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseStartException("Interrupted while PostgreSQL was starting", e);
        }
    }
}

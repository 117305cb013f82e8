package com.agogsaas.wms.platform.database;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/**
 * A running PostgreSQL server of the service's own, on the loopback address, with the database {@code wms} and the
 * roles that the schema needs. The schema itself is the migrations' business.
 *
 * <p>One process has a data directory at a time. A server that outlived a killed service is stopped before a new one
 * starts on its files, and PostgreSQL recovers whatever was committed.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** The database that the service uses. */
    public static final String DATABASE = "wms";

    /** The role that owns the schema and that the service logs in as. */
    public static final String APPLICATION_ROLE = "wms_application_role";

    /** The role that may do anything. */
    public static final String SUPERUSER = "postgres";

    private static final String HOST = "127.0.0.1";

    private final DataDirectoryLock lock;
    private final Cluster cluster;
    private final ClusterPasswords passwords;
    private final int port;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedDatabase(DataDirectoryLock lock, Cluster cluster, ClusterPasswords passwords, int port) {
        this.lock = lock;
        this.cluster = cluster;
        this.passwords = passwords;
        this.port = port;
    }

    /**
     * Starts the server, made first where the directory has none, and returns when it answers.
     *
     * @throws DatabaseStartException with one line that says why not; nothing is left running then
     */
    public static EmbeddedDatabase start(EmbeddedDatabaseOptions options) {
        try (var guard = new StartGuard()) {
            DataDirectoryLock lock = DataDirectoryLock.take(options.dataDirectory());
            try {
                EmbeddedDatabase database = start(options, lock);
                guard.started(database);
                return database;
            } catch (IOException e) {
                lock.close();
                throw new DatabaseStartException(
                        "PostgreSQL cannot be started in " + options.dataDirectory() + ": " + e, e);
            } catch (RuntimeException e) {
                lock.close();
                throw e;
            }
        }
    }

    private static EmbeddedDatabase start(EmbeddedDatabaseOptions options, DataDirectoryLock lock) throws IOException {
        // Links resolved: a running server is recognised by the path on its command line.
        var resolved =
                new EmbeddedDatabaseOptions(options.dataDirectory().toRealPath(), options.port(), options.durability());
        ClusterPasswords passwords = ClusterPasswords.of(resolved.dataDirectory());
        var cluster = new Cluster(resolved, new PostgresPrograms(PostgresBinaries.unpacked(resolved.dataDirectory())));
        cluster.initialise(passwords);
        StartGuard.goOn();
        int port = cluster.start(resolved.port());
        var database = new EmbeddedDatabase(lock, cluster, passwords, port);
        try {
            StartGuard.goOn();
            RoleBootstrap.createDatabase(database.superuser("postgres"));
            RoleBootstrap.run(database.superuser(DATABASE), passwords);
            return database;
        } catch (SQLException e) {
            cluster.stop();
            throw new DatabaseStartException("The roles cannot be set up: " + e.getMessage(), e);
        } catch (RuntimeException | IOException e) {
            cluster.stop();
            throw e;
        }
    }

    /** Where the service logs in: the database {@code wms} as {@code wms_application_role}. */
    public DatabaseAddress application() {
        return new DatabaseAddress(HOST, port, DATABASE, APPLICATION_ROLE, passwords.application());
    }

    /** {@link #application()}'s URL for JDBC. */
    public String jdbcUrl() {
        return application().jdbcUrl();
    }

    /** Where the superuser logs in to the database of that name. */
    public DatabaseAddress superuserAddress(String database) {
        return new DatabaseAddress(HOST, port, database, SUPERUSER, passwords.superuser());
    }

    /** Connections of the superuser to the database of that name, a new one each time. */
    public DataSource superuser(String database) {
        return superuserAddress(database).dataSource();
    }

    /** The port on the loopback address. */
    public int port() {
        return port;
    }

    /** Stops the server, flushing everything, then lets go of the directory. Does nothing the second time. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            try (lock) {
                cluster.stop();
            }
        }
    }
}

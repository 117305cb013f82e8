package com.agogsaas.wms.platform.database;

import java.nio.file.Path;

/**
 * How to run the service's own PostgreSQL.
 *
 * @param dataDirectory holds the cluster, its passwords, its log and the lock; made where it does not exist
 * @param port to listen on, loopback only; 0 takes a free one
 * @param durability whether a commit survives a crash of the machine
 */
public record EmbeddedDatabaseOptions(Path dataDirectory, int port, Durability durability) {

    /** What a commit promises. */
    public enum Durability {
        /** A committed row is on disk. */
        FULL,
        /** A committed row is in memory: for tests, which throw the directory away. */
        NONE
    }

    public EmbeddedDatabaseOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("The port is 0 to 65535, not " + port);
        }
        dataDirectory = dataDirectory.toAbsolutePath().normalize();
    }

    /** Keeps every commit, on a free port. */
    public static EmbeddedDatabaseOptions durable(Path dataDirectory) {
        return new EmbeddedDatabaseOptions(dataDirectory, 0, Durability.FULL);
    }

    /** Fast and forgetful, on a free port, for tests. */
    public static EmbeddedDatabaseOptions forTests(Path dataDirectory) {
        return new EmbeddedDatabaseOptions(dataDirectory, 0, Durability.NONE);
    }
}

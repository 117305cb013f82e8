package com.agogsaas.wms.platform.database;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs {@code initdb} and {@code pg_ctl}, also for root, whom they refuse. */
final class PostgresPrograms {

    private final Path home;
    private final List<String> prefix;

    PostgresPrograms(Path home) {
        this.home = home;
        this.prefix = prefix();
    }

    /** How a program ended: its exit code, and what it printed. */
    record Outcome(int exitCode, String output) {

        boolean succeeded() {
            return exitCode == 0;
        }
    }

    /**
     * Runs a program to its end.
     *
     * @param scratch a file for what it prints; a pipe would stay open as long as the server that pg_ctl leaves behind
     */
    Outcome run(Path scratch, String program, List<String> arguments) throws IOException {
        var command = new ArrayList<>(prefix);
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(scratch.toFile());
        // The user's own PGDATA, PGPORT, PGOPTIONS ... are about another server.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        // Put aside, since it would break off the reading of the output too.
        boolean interrupted = Thread.interrupted();
        try {
            Process process = builder.start();
            interrupted |= awaitEnd(process);
            String output = Files.readString(scratch, StandardCharsets.UTF_8).strip();
            Files.deleteIfExists(scratch);
            return new Outcome(process.exitValue(), output);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * Returns whether somebody interrupted. That has to wait: none of these programs takes long, and one that is left
     * half-way may have started a server that nobody knows of.
     */
    private static boolean awaitEnd(Process process) {
        boolean interrupted = false;
        while (true) {
            try {
                process.waitFor();
                return interrupted;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
    }

    /**
     * PostgreSQL will not run as root. In a user namespace of its own it is nobody, who still owns the files that root
     * gave it, and has none of root's other rights.
     */
    private static List<String> prefix() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        if (!LinuxUtils.isUnshareAvailable()) {
            throw new DatabaseStartException("PostgreSQL does not run as root and this system does not let"
                    + " `unshare --user` change that; start the service as another user, or set DB_HOST");
        }
        return List.of("unshare", "--user");
    }
}

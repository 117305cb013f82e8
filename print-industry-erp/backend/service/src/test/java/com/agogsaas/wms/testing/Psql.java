package com.agogsaas.wms.testing;

import com.agogsaas.wms.platform.database.DatabaseAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The real psql, as the runbook's reader has it. */
public final class Psql {

    private static final Path PROGRAM = Path.of("/usr/bin/psql");

    private final DatabaseAddress database;

    public Psql(DatabaseAddress database) {
        if (!Files.isExecutable(PROGRAM)) {
            throw new IllegalStateException("This test needs " + PROGRAM
                    + ": install the package postgresql-client (script/test installs whatever tests need)");
        }
        this.database = database;
    }

    /** Runs {@code psql -f file} and returns what it printed; like psql itself, it goes on after an error. */
    public String file(Path file) {
        return run("-f", file.toString());
    }

    /** Runs {@code psql -c command} and returns what it printed. */
    public String command(String command) {
        return run("-c", command);
    }

    private String run(String option, String value) {
        Programs.Ended ended = Programs.run(
                List.of(
                        PROGRAM.toString(),
                        "-X",
                        "-h",
                        database.host(),
                        "-p",
                        Integer.toString(database.port()),
                        "-U",
                        database.user(),
                        "-d",
                        database.database(),
                        option,
                        value),
                Map.of("PGPASSWORD", database.password()));
        return ended.output();
    }
}

package com.agogsaas.wms.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs other programs to their end. */
final class Programs {

    private Programs() {}

    /** How a program ended: its exit code, and what it printed on both streams. */
    record Ended(int exitCode, String output) {}

    static Ended run(List<String> command, Map<String, String> environment) {
        try {
            // A file, since a pipe stays open as long as a server that pg_ctl leaves behind.
            Path output = Files.createTempFile("program-", ".out");
            try {
                var builder =
                        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
                builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
                builder.environment().put("LC_ALL", "C.UTF-8");
                builder.environment().putAll(environment);
                int exitCode = builder.start().waitFor();
                return new Ended(exitCode, Files.readString(output, StandardCharsets.UTF_8));
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot run " + command, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + command, e);
        }
    }
}

package com.agogsaas.wms.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The files of {@code backend/migrations}, where an administrator finds them. */
public final class MigrationFiles {

    private static final Path FOLDER = Path.of("..", "migrations");

    private MigrationFiles() {}

    /** All of them, in the order in which they are applied. */
    public static List<Path> inOrder() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted(Comparator.comparingInt(MigrationFiles::number))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("No migrations in " + FOLDER.toAbsolutePath(), e);
        }
    }

    /** The three that the runbook names, by those names and in its order. */
    public static List<Path> ofTheRunbook() {
        return Stream.of(
                        "V0.0.20__fix_bin_optimization_data_quality.sql",
                        "V0.0.21__fix_uuid_generate_v7_casting.sql",
                        "V0.0.22__bin_utilization_statistical_analysis.sql")
                .map(FOLDER::resolve)
                .toList();
    }

    /** What a superuser runs before the first of them. */
    public static Path bootstrap() {
        return FOLDER.resolveSibling("scripts").resolve("bootstrap-roles.sql");
    }

    /** The version as the schema's history writes it, such as 0.0.20. */
    public static String version(Path file) {
        String name = file.getFileName().toString();
        return name.substring(1, name.indexOf("__"));
    }

    private static int number(Path file) {
        String version = version(file);
        return Integer.parseInt(version.substring(version.lastIndexOf('.') + 1));
    }
}

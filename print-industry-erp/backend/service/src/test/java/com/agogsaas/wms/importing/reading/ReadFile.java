package com.agogsaas.wms.importing.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads small files for tests and says what came of them. */
final class ReadFile {

    static final Instant IMPORTED_AT = Instant.parse("2026-02-01T12:00:00Z");

    static final ZoneId ZONE = ZoneId.of("America/Chicago");

    private final Map<StagedTable, List<String>> rows = new EnumMap<>(StagedTable.class);
    private final List<String> problems = new ArrayList<>();
    private final FileContents contents;

    private ReadFile(FileContents contents) throws IOException {
        this.contents = contents;
        for (StagedTable table : StagedTable.values()) {
            rows.put(table, lines(contents.spool().rows(table)));
        }
        for (String problem : lines(contents.spool().problems())) {
            problems.add(problem.replace("\\N", "-").replace('\t', '|'));
        }
    }

    static ReadFile csv(ImportKind kind, String text, Path spool) {
        return csv(kind, text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, spool);
    }

    static ReadFile csv(ImportKind kind, byte[] bytes, Charset charset, Path spool) {
        return read(kind, ImportFormat.CSV, "test.csv", bytes, charset, spool);
    }

    static ReadFile read(ImportFormat format, String name, String text, Path spool) {
        ImportKind kind = format.holds(ImportKind.ORDERS) ? ImportKind.ORDERS : ImportKind.LOTS;
        return read(kind, format, name, text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, spool);
    }

    private static ReadFile read(
            ImportKind kind, ImportFormat format, String name, byte[] bytes, Charset charset, Path spool) {
        FileDescription file = new FileDescription(kind, format, name, charset, ZONE, IMPORTED_AT);
        try (FileContents contents = ImportFile.read(
                new ByteArrayInputStream(bytes), file, new ReadingLimits(1 << 24, 1_000), spool, rows -> {})) {
            return new ReadFile(contents);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The staged rows, fields between bars, nulls as hyphens. */
    List<String> rows(StagedTable table) {
        return rows.getOrDefault(table, List.of()).stream()
                .map(row -> row.replace("\\N", "-").replace('\t', '|'))
                .toList();
    }

    /** The problems as {@code line|column|value|code|reason}. */
    List<String> problems() {
        return problems;
    }

    long rowsRead() {
        return contents.rowsRead();
    }

    Map<String, Long> passedOver() {
        return contents.passedOver();
    }

    private static List<String> lines(InputStream stream) throws IOException {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}

package com.agogsaas.wms.importing.reading;

import com.agogsaas.wms.bulkload.CopyText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file on disk, in the format of COPY, one file for each table. Reading a file, which may come slowly
 * over the network, thus needs neither memory for its rows nor an open transaction.
 */
public final class Spool implements AutoCloseable {

    /** The columns of {@link #problems}. */
    public static final List<String> PROBLEM_COLUMNS = List.of("line", "column_name", "value", "code", "reason");

    private static final String PROBLEMS = "problems";

    private final Path folder;
    private final Map<StagedTable, CopyText> rows = new EnumMap<>(StagedTable.class);
    private final CopyText problems;

    /** Makes the files in a folder of their own below {@code parent}. */
    Spool(Path parent) throws IOException {
        this.folder = Files.createTempDirectory(Files.createDirectories(parent), "import-");
        this.problems = new CopyText(Files.newOutputStream(folder.resolve(PROBLEMS)));
    }

    void row(StagedTable table, long line, @Nullable String[] cells) throws IOException {
        CopyText text = rows.get(table);
        if (text == null) {
            text = new CopyText(Files.newOutputStream(folder.resolve(table.name())));
            rows.put(table, text);
        }
        text.field(line);
        for (String cell : cells) {
            text.field(cell);
        }
        text.endRow();
    }

    void problem(RowProblem problem) throws IOException {
        problems.row(problem.line(), problem.column(), problem.value(), problem.code(), problem.reason());
    }

    /** Ends writing. */
    void finish() throws IOException {
        problems.flush();
        for (CopyText text : rows.values()) {
            text.flush();
        }
    }

    /** The rows of a table, each with its line and then its cells; empty when the file had none. */
    public InputStream rows(StagedTable table) throws IOException {
        return rows.containsKey(table)
                ? Files.newInputStream(folder.resolve(table.name()))
                : InputStream.nullInputStream();
    }

    /** The problems found so far. */
    public InputStream problems() throws IOException {
        return Files.newInputStream(folder.resolve(PROBLEMS));
    }

    /** Deletes the files. */
    @Override
    public void close() throws IOException {
        problems.close();
        for (CopyText text : rows.values()) {
            text.close();
        }
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}

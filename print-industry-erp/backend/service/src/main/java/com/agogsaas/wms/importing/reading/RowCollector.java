package com.agogsaas.wms.importing.reading;

import java.io.IOException;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Takes the rows that a format finds in a file, and keeps those whose cells fit, and what is wrong with the others. */
final class RowCollector {

    /** Rows between two reports of progress. */
    private static final int PROGRESS_STEP = 512;

    private final Spool spool;
    private final ZoneId zone;
    private final long maxProblems;
    private final Progress progress;
    private final Map<StagedTable, StagedUse> uses = new EnumMap<>(StagedTable.class);
    private final Map<String, Long> passedOver = new TreeMap<>();
    private long lastLine = 1;
    private long rowsRead;
    private long problems;

    RowCollector(Spool spool, ZoneId zone, long maxProblems, Progress progress) {
        this.spool = spool;
        this.zone = zone;
        this.maxProblems = maxProblems;
        this.progress = progress;
    }

    /** Announces rows for a table. */
    void use(StagedTable table, StagedUse use) {
        uses.put(table, use);
    }

    /** Counts a row of the file, whatever becomes of it. */
    void rowRead(long line) {
        lastLine = line;
        if (++rowsRead % PROGRESS_STEP == 0) {
            progress.rowsRead(rowsRead);
        }
    }

    /** Counts a row that is left out on purpose. */
    void passOver(String why) {
        passedOver.merge(why, 1L, Long::sum);
    }

    void problem(RowProblem problem) throws IOException {
        spool.problem(problem);
        if (++problems >= maxProblems) {
            RowProblem last = RowProblem.ofRow(
                    problem.line(),
                    ProblemCode.TOO_MANY_PROBLEMS,
                    "Reading stopped here, after " + problems + " problems");
            throw new UnreadableException(last);
        }
    }

    /** Where the row begins that was read last. */
    long lastLine() {
        return lastLine;
    }

    /** Counts the problem that ended reading. */
    void stopped() {
        problems++;
    }

    /**
     * Stages a row of a table, unless one of its cells does not fit.
     *
     * @param cells as they stand in the file; overwritten
     * @return whether all cells fit
     */
    boolean stage(StagedTable table, long line, @Nullable String[] cells) throws IOException {
        boolean fits = true;
        for (int i = 0; i < cells.length; i++) {
            String cell = cells[i] == null ? "" : cells[i].strip();
            try {
                cells[i] = parse(table.columns().get(i), cell);
            } catch (BadCell bad) {
                fits = false;
                String name = reportedName(table, table.columns().get(i).name());
                problem(new RowProblem(
                        line, name, cell.isEmpty() ? null : cell, bad.code(), "Expected " + bad.reason()));
            }
        }
        if (fits) {
            spool.row(table, line, cells);
        }
        return fits;
    }

    private @Nullable String parse(Column column, String cell) throws BadCell {
        if (!cell.isEmpty()) {
            return column.values().parse(cell, zone);
        }
        if (column.required()) {
            throw new BadCell(ProblemCode.VALUE_MISSING, "a value; every row needs one");
        }
        return null;
    }

    private String reportedName(StagedTable table, String column) {
        StagedUse use = uses.get(table);
        return use == null ? column : use.reportedName(column);
    }

    /** What came of the file, after its end or wherever reading stopped. */
    FileContents contents() throws IOException {
        spool.finish();
        progress.rowsRead(rowsRead);
        return new FileContents(spool, Map.copyOf(uses), rowsRead, problems, new TreeMap<>(passedOver));
    }
}

package com.agogsaas.wms.importing.loading;

import com.agogsaas.wms.bulkload.TableCopy;
import com.agogsaas.wms.importing.loading.LoadOutcome.Written;
import com.agogsaas.wms.importing.reading.FileContents;
import com.agogsaas.wms.importing.reading.Spool;
import com.agogsaas.wms.importing.reading.StagedUse;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes in the rows of a file that was read. */
@Component
public class FileLoader {

    /** Each after those whose rows it refers to. */
    private static final List<TableLoading> TABLES = List.of(
            new MaterialLoading(),
            new LocationLoading(),
            new LotLoading(),
            new OrderLoading(),
            new TransactionLoading());

    /** So many rows take longer than looking at the tables that they are joined with. */
    private static final long MANY_ROWS = 1_000;

    private final JdbcOperations operations;
    private final JdbcClient jdbc;

    FileLoader(JdbcOperations operations, JdbcClient jdbc) {
        this.operations = operations;
        this.jdbc = jdbc;
    }

    /**
     * Checks all rows and, where nothing is wrong, writes them. To be called in a transaction of the tenant, which the
     * caller rolls back unless the outcome is clean.
     *
     * @param shownProblems how many problems the outcome has at most; all are counted
     */
    public LoadOutcome load(Target target, FileContents file, int shownProblems, LoadListener listener) {
        ProblemTable problems = new ProblemTable(jdbc);
        listener.checking();
        problems.create();
        operations.execute((ConnectionCallback<Boolean>) connection -> {
            listener.connected(connection);
            return true;
        });
        listener.checking();
        waitForOthers(target.tenant());
        copy(ProblemTable.NAME, Spool.PROBLEM_COLUMNS, file.spool()::problems);
        boolean clean = file.problems() == 0;
        countAfter(file.rowsRead());
        List<Written> written = new ArrayList<>();
        for (TableLoading table : TABLES) {
            StagedUse use = file.uses().get(table.table());
            if (use != null) {
                boolean fits = check(table, use, target, file, problems, listener);
                clean &= fits;
                if (clean || (fits && use.rowsOfCourse())) {
                    written.addAll(write(table, use, target, listener));
                    clean &= note(table, table.checksOfWritten(), target, problems, listener);
                }
            }
        }
        return new LoadOutcome(
                problems.rowsRejected(), problems.counts(), problems.first(shownProblems, file.uses()), written);
    }

    /**
     * Where the rows go.
     *
     * @param createdBy who is named as their author where rows have one
     */
    public record Target(TenantId tenant, FacilityId facility, String createdBy) {
        Map<String, String> parameters() {
            return Map.of("tenantId", tenant.value(), "facilityId", facility.value(), "createdBy", createdBy);
        }
    }

    /** Rows that lie on disk. */
    @FunctionalInterface
    private interface SpooledRows {
        InputStream open() throws IOException;
    }

    private boolean check(
            TableLoading table,
            StagedUse use,
            Target target,
            FileContents file,
            ProblemTable problems,
            LoadListener listener) {
        listener.checking();
        stage(table, file);
        listener.checking();
        jdbc.sql(table.resolve()).params(target.parameters()).update();
        jdbc.sql("ANALYZE " + table.resolvedTable()).update();
        return note(table, table.checks(use), target, problems, listener);
    }

    /** Notes what these checks find, and says whether that is nothing. */
    private static boolean note(
            TableLoading table, List<String> checks, Target target, ProblemTable problems, LoadListener listener) {
        int found = 0;
        for (String check : checks) {
            listener.checking();
            found += problems.note(table.table(), check, target.parameters());
        }
        return found == 0;
    }

    private void stage(TableLoading table, FileContents file) {
        String columns = table.table().columns().stream()
                .map(column -> column.name() + " " + column.sqlType())
                .collect(Collectors.joining(", "));
        String staged = table.table().tableName();
        jdbc.sql("CREATE TEMPORARY TABLE " + staged + " (line bigint NOT NULL, " + columns + ") ON COMMIT DROP")
                .update();
        String resolved =
                table.resolvedColumns().stream().map(column -> column + " text").collect(Collectors.joining(", "));
        jdbc.sql("CREATE TEMPORARY TABLE " + table.resolvedTable() + " (LIKE " + staged + ", " + resolved
                        + ") ON COMMIT DROP")
                .update();
        copy(staged, table.stagedColumns(), () -> file.spool().rows(table.table()));
        jdbc.sql("ANALYZE " + staged).update();
    }

    private List<Written> write(TableLoading table, StagedUse use, Target target, LoadListener listener) {
        List<Written> written = new ArrayList<>();
        for (TableLoading.Write write : table.writes(use)) {
            listener.writing();
            Written rows = jdbc.sql(write.counting())
                    .params(target.parameters())
                    .query((row, number) -> new Written(write.what(), row.getLong("inserted"), row.getLong("updated")))
                    .single();
            countAfter(rows.inserted() + rows.updated());
            written.add(rows);
        }
        return written;
    }

    /**
     * Has PostgreSQL count what it joins with and checks references in. When it last did so by itself may have been
     * while these tables were being filled: it finds pages and no row that it may count, takes a tenant to have one row
     * in them, and looks through all of his rows for each row of the file. Until this transaction ends, other large
     * imports wait for it here.
     */
    private void countAfter(long rows) {
        if (rows >= MANY_ROWS) {
            jdbc.sql("SELECT analyze_warehouse_tables()").query(row -> {});
        }
    }

    /**
     * One after the other, a tenant's imports see what those before them have written; side by side the later one would
     * fail at the first row that both bring.
     */
    private void waitForOthers(TenantId tenant) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('import ' || :tenantId, 0))")
                .param("tenantId", tenant.value())
                .query(row -> {});
    }

    private void copy(String table, List<String> columns, SpooledRows spooled) {
        operations.execute((ConnectionCallback<Long>) connection -> {
            try (InputStream rows = spooled.open()) {
                return TableCopy.write(connection, table, columns, rows);
            } catch (IOException failure) {
                throw new UncheckedIOException("The rows that were read could not be read again", failure);
            }
        });
    }
}

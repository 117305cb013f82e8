package com.agogsaas.wms.importing.loading;

import com.agogsaas.wms.importing.reading.ProblemCode;
import com.agogsaas.wms.importing.reading.RowProblem;
import com.agogsaas.wms.importing.reading.StagedTable;
import com.agogsaas.wms.importing.reading.StagedUse;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The temporary table of everything that is wrong, so that any number of problems can be counted and sorted. */
final class ProblemTable {

    static final String NAME = "import_problems";

    private static final String CREATE = """
            CREATE TEMPORARY TABLE import_problems (
                staged_in text, line bigint NOT NULL, column_name text, value text, code text NOT NULL,
                reason text NOT NULL) ON COMMIT DROP
            """;

    private static final String INSERT = """
            INSERT INTO import_problems (staged_in, line, column_name, value, code, reason)
            SELECT :stagedIn, line, column_name, left(value, 200), code, reason
              FROM (%check%) AS found (line, column_name, value, code, reason)
            """;

    private static final String FIRST = """
            SELECT staged_in, line, column_name, value, code, reason
              FROM import_problems
             ORDER BY line, column_name NULLS FIRST, code
             LIMIT :limit
            """;

    private static final String ROWS =
            "SELECT count(DISTINCT line) FROM import_problems WHERE code = ANY (:codes::text[])";

    private final JdbcClient jdbc;

    ProblemTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void create() {
        jdbc.sql(CREATE).update();
    }

    /** Notes what a check finds, and says how much that was. */
    int note(StagedTable table, String check, Map<String, ?> parameters) {
        return jdbc.sql(INSERT.replace("%check%", check))
                .param("stagedIn", table.name())
                .params(parameters)
                .update();
    }

    Map<ProblemCode, Long> counts() {
        Map<ProblemCode, Long> counts = new EnumMap<>(ProblemCode.class);
        jdbc.sql("SELECT code, count(*) AS problems FROM import_problems GROUP BY code")
                .query(row -> {
                    counts.put(ProblemCode.valueOf(row.getString("code")), row.getLong("problems"));
                });
        return counts;
    }

    long rowsRejected() {
        String[] codes = Arrays.stream(ProblemCode.values())
                .filter(ProblemCode::isOfRow)
                .map(Enum::name)
                .toArray(String[]::new);
        return jdbc.sql(ROWS).param("codes", codes).query(Long.class).single();
    }

    /** The first problems by line, columns under the names that the file has for them. */
    List<RowProblem> first(int limit, Map<StagedTable, StagedUse> uses) {
        return jdbc.sql(FIRST)
                .param("limit", limit)
                .query((row, number) -> {
                    String stagedIn = row.getString("staged_in");
                    String column = row.getString("column_name");
                    StagedUse use = stagedIn == null ? null : uses.get(StagedTable.valueOf(stagedIn));
                    return new RowProblem(
                            row.getLong("line"),
                            use == null || column == null ? column : use.reportedName(column),
                            row.getString("value"),
                            ProblemCode.valueOf(row.getString("code")),
                            row.getString("reason"));
                })
                .list();
    }
}

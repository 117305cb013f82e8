package com.agogsaas.wms.importing.loading;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Checks that rows of more than one table need. */
final class Checks {

    private Checks() {}

    /**
     * The same key twice in the file; the first row with it is taken to be the right one.
     *
     * @param column the column to report
     * @param key one or more expressions over the rows, with commas between them
     */
    static String repeated(String table, String column, String key) {
        return """
                SELECT line, '%column%', %column%::text, 'REPEATED_IN_FILE',
                       'The same is in line ' || first_line || ' already'
                  FROM (SELECT line, %column%, min(line) OVER same AS first_line,
                               row_number() OVER (same ORDER BY line) AS occurrence
                          FROM %table%
                         WHERE num_nulls(%key%) = 0
                        WINDOW same AS (PARTITION BY %key%)) AS keyed
                 WHERE occurrence > 1
                """.replace("%column%", column).replace("%key%", key).replace("%table%", table);
    }

    /** Columns of which only some have a value. */
    static String allOrNone(String table, String... columns) {
        String names = String.join(", ", columns);
        return """
                SELECT line, '%first%', NULL, 'VALUES_CONTRADICT', 'Expected all of %names%, or none'
                  FROM %table%
                 WHERE num_nulls(%names%) NOT IN (0, %count%)
                """.replace("%first%", columns[0])
                .replace("%names%", names)
                .replace("%count%", Integer.toString(columns.length))
                .replace("%table%", table);
    }

    /** A range that ends before it begins. */
    static String inOrder(String table, String low, String high) {
        return """
                SELECT line, '%low%', %low%::text, 'VALUES_CONTRADICT', 'Expected at most %high%, which is ' || %high%
                  FROM %table%
                 WHERE %low% > %high%
                """.replace("%low%", low).replace("%high%", high).replace("%table%", table);
    }

    /** A code that stands for nothing, where {@code resolved} is the identifier that was looked up for it. */
    static String unknown(String table, String column, String resolved, String code, String reason) {
        return """
                SELECT line, '%column%', %column%, '%code%', '%reason%'
                  FROM %table%
                 WHERE %column% IS NOT NULL AND %resolved% IS NULL
                """.replace("%column%", column)
                .replace("%resolved%", resolved)
                .replace("%code%", code)
                .replace("%reason%", reason)
                .replace("%table%", table);
    }

    /** The assignments of an upsert for the columns that the file has. */
    static String updates(List<String> columns, Predicate<String> inFile) {
        return columns.stream()
                .filter(inFile)
                .map(column -> column + " = EXCLUDED." + column)
                .collect(Collectors.joining(", "));
    }

    /** Whether an upsert would change anything, so that a file taken in twice touches no row. */
    static String changes(String table, List<String> columns, Predicate<String> inFile) {
        List<String> compared = columns.stream().filter(inFile).toList();
        return "(" + compared.stream().map(column -> table + "." + column).collect(Collectors.joining(", "))
                + ") IS DISTINCT FROM ("
                + compared.stream().map(column -> "EXCLUDED." + column).collect(Collectors.joining(", ")) + ")";
    }

    static List<String> names(String columns) {
        return Arrays.stream(columns.split(",")).map(String::strip).toList();
    }
}

package com.agogsaas.wms.importing.loading;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Checks that rows of more than one table need. */
final class Checks {

    /** What a bin can have at most, as the schema and the columns of a file of bins say. */
    static final String LARGEST_BIN = "1000000 ft3 and 1000000000 lb";

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

    /**
     * Bins that come to hold more than the largest bin that there can be: no true statement about goods, and beyond
     * what sums of the engine's whole units have room for.
     *
     * @param column the column to report
     * @param match which of the lots in a bin, called {@code stock}, come with which row, called {@code resolved}
     */
    static String absurdlyFull(String table, String column, String match) {
        return """
                SELECT DISTINCT ON (resolved.line)
                       resolved.line, '%column%', resolved.%column%::text, 'NUMBER_OUT_OF_RANGE',
                       'With this row the bin ' || location.location_code || ' would hold ' || round(bin.cubic_feet)
                       || ' ft3 and ' || round(bin.weight_lbs) || ' lb; no bin holds more than %limits%'
                  FROM (SELECT location_id, coalesce(sum(cubic_feet), 0) AS cubic_feet,
                               coalesce(sum(weight_lbs), 0) AS weight_lbs
                          FROM lot_space
                         WHERE tenant_id = :tenantId AND location_id IS NOT NULL
                         GROUP BY location_id
                        HAVING sum(cubic_feet) > 1000000 OR sum(weight_lbs) > 1000000000) AS bin
                  JOIN inventory_locations AS location
                    ON location.tenant_id = :tenantId AND location.location_id = bin.location_id
                  JOIN lots AS stock ON stock.tenant_id = :tenantId AND stock.location_id = bin.location_id
                  JOIN %table% AS resolved ON %match%
                 ORDER BY resolved.line, location.location_code
                """.replace("%column%", column)
                .replace("%limits%", LARGEST_BIN)
                .replace("%table%", table)
                .replace("%match%", match);
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

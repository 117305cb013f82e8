package com.agogsaas.wms.importing.reading;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fills rows of a table, one after the other, from a file that calls things otherwise. */
final class RowTemplate {

    private final StagedTable table;
    private final @Nullable String[] cells;
    private final Map<String, String> reportedNames = new LinkedHashMap<>();
    private final Map<String, Integer> places = new LinkedHashMap<>();

    RowTemplate(StagedTable table) {
        this.table = table;
        this.cells = table.emptyRow();
    }

    /** Declares a column that is filled, and what the file calls it. */
    RowTemplate column(String name, String reportedName) {
        int place = table.indexOf(name);
        if (place < 0) {
            throw new IllegalArgumentException(table + " has no column " + name);
        }
        places.put(name, place);
        reportedNames.put(name, reportedName);
        return this;
    }

    /** Declares columns that are filled with what the file does not say itself. */
    RowTemplate columns(String... names) {
        for (String name : names) {
            column(name, name);
        }
        return this;
    }

    void announce(RowCollector rows, boolean rowsOfCourse) {
        rows.use(table, new StagedUse(places.keySet(), reportedNames, rowsOfCourse));
    }

    RowTemplate set(String name, @Nullable String cell) {
        Integer place = places.get(name);
        if (place == null) {
            throw new IllegalArgumentException(table + "'s column " + name + " was not declared");
        }
        cells[place] = cell;
        return this;
    }

    /** Hands the row over and begins the next, which is empty. */
    boolean stage(RowCollector rows, long line) throws IOException {
        boolean fits = rows.stage(table, line, cells);
        Arrays.fill(cells, null);
        return fits;
    }
}

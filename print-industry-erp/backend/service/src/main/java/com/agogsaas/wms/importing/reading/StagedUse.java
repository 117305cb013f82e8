package com.agogsaas.wms.importing.reading;

import java.util.Map;
import java.util.Set;

/**
 * What a file says about the rows that it has for a table.
 *
 * @param columns the columns that it fills; a known row keeps its values in all others
 * @param reportedNames the file's own names of columns that it calls otherwise
 * @param rowsOfCourse whether the rows merely make sure that something is there, so that repeated and known ones are
 *     passed over
 */
public record StagedUse(Set<String> columns, Map<String, String> reportedNames, boolean rowsOfCourse) {

    public StagedUse {
        columns = Set.copyOf(columns);
        reportedNames = Map.copyOf(reportedNames);
    }

    /** What the file calls a column. */
    public String reportedName(String column) {
        return reportedNames.getOrDefault(column, column);
    }
}

package com.agogsaas.wms.importing.reading;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A temporary table that takes in rows whose cells fit, one by one, so that they can be checked together. */
@SuppressWarnings("ImmutableEnumChecker") // lists and columns are never changed after they were made
public enum StagedTable {
    MATERIALS(MaterialColumns.ALL),
    LOCATIONS(LocationColumns.ALL),
    LOTS(LotColumns.ALL),
    ORDER_LINES(OrderColumns.ALL),
    TRANSACTIONS(TransactionColumns.ALL);

    private final List<Column> columns;

    StagedTable(List<Column> columns) {
        this.columns = columns;
    }

    /** The table for the rows of a CSV file of this kind. */
    static StagedTable of(ImportKind kind) {
        return switch (kind) {
            case MATERIALS -> MATERIALS;
            case LOCATIONS -> LOCATIONS;
            case LOTS -> LOTS;
            case ORDERS -> ORDER_LINES;
            case TRANSACTIONS -> TRANSACTIONS;
        };
    }

    /** The columns, in the order of the staged rows, which begin with the line. */
    public List<Column> columns() {
        return columns;
    }

    /** The name of the temporary table. */
    public String tableName() {
        return "staged_" + name().toLowerCase(Locale.ROOT);
    }

    /** The place of the column of this name, or -1. */
    int indexOf(String name) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** An empty row. */
    @Nullable
    String[] emptyRow() {
        return new @Nullable String[columns.size()];
    }
}

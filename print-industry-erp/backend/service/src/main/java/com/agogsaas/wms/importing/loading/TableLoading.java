package com.agogsaas.wms.importing.loading;

import com.agogsaas.wms.importing.reading.Column;
import com.agogsaas.wms.importing.reading.StagedTable;
import com.agogsaas.wms.importing.reading.StagedUse;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the staged rows of one table are resolved, checked and written. All statements know the parameters
 * {@code tenantId}, {@code facilityId} and {@code createdBy}.
 */
interface TableLoading {

    StagedTable table();

    /** The columns that {@link #resolve} adds to the staged ones, all texts: identifiers that codes stand for. */
    List<String> resolvedColumns();

    /** Fills {@link #resolvedTable} from {@link StagedTable#tableName()}: the same columns, then the resolved ones. */
    String resolve();

    /**
     * Queries of everything that is wrong with the resolved rows, in the columns line, column_name, value, code,
     * reason.
     */
    List<String> checks(StagedUse use);

    /** What is written, in this order; nothing is wrong with the rows then. */
    List<Write> writes(StagedUse use);

    /** Queries like those of {@link #checks}, of what only shows once the rows are there. */
    default List<String> checksOfWritten() {
        return List.of();
    }

    /**
     * One statement that writes.
     *
     * @param what the rows, as the report calls them
     * @param statement writes and returns one boolean column, {@code inserted}: whether the row is new
     */
    record Write(String what, String statement) {
        String counting() {
            return "WITH written AS (\n" + statement + ")\nSELECT count(*) FILTER (WHERE inserted) AS inserted,"
                    + " count(*) FILTER (WHERE NOT inserted) AS updated FROM written";
        }
    }

    default String resolvedTable() {
        return table().tableName().replace("staged_", "resolved_");
    }

    /** The names of the staged columns, the line first. */
    default List<String> stagedColumns() {
        return Stream.concat(Stream.of("line"), table().columns().stream().map(Column::name))
                .toList();
    }
}

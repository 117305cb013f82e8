package com.agogsaas.wms.importing.reading;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A header line that names the columns, in any order, then a row for each record. */
final class CsvFormat implements FileFormat {

    private final StagedTable table;

    CsvFormat(StagedTable table) {
        this.table = table;
    }

    @Override
    public void read(BufferedReader text, RowCollector rows) throws IOException {
        CsvRows records = new CsvRows(text);
        CsvHeader header = CsvHeader.read(records.next(), table, rows);
        if (header == null) {
            return;
        }
        rows.use(table, new StagedUse(header.names(), Map.of(), false));
        @Nullable String[] cells = table.emptyRow();
        for (CsvRecord next = records.next(); next != null; next = records.next()) {
            long line = next.getStartingLineNumber();
            rows.rowRead(line);
            if (next.getFieldCount() != header.width()) {
                rows.problem(RowProblem.ofRow(line, ProblemCode.FIELD_COUNT, fieldCount(next, header)));
            } else {
                header.arrange(next, cells);
                rows.stage(table, line, cells);
            }
        }
    }

    private static String fieldCount(CsvRecord record, CsvHeader header) {
        int fields = record.getFieldCount();
        boolean spansLines = record.getFields().stream().anyMatch(field -> field.indexOf('\n') >= 0);
        return "Expected " + header.width() + " fields, as in the header, not " + fields
                + (spansLines ? "; perhaps a quotation mark is not closed" : "");
    }

    /** All columns that a file of this table may have. */
    static Set<String> legalNames(StagedTable table) {
        return table.columns().stream().map(Column::name).collect(Collectors.toCollection(TreeSet::new));
    }
}

package com.agogsaas.wms.importing.reading;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which field of a CSV file is which column. */
final class CsvHeader {

    private final int[] columnOfField;
    private final Set<String> names;

    /** @param columnOfField the column's place in the table, by field */
    private CsvHeader(int[] columnOfField, Set<String> names) {
        this.columnOfField = columnOfField;
        this.names = names;
    }

    /**
     * Reads the header. Upper and lower case, and blanks or hyphens for underscores, make no difference.
     *
     * @return null when the columns cannot be told; what is wrong with each has been reported then
     */
    static @Nullable CsvHeader read(@Nullable CsvRecord first, StagedTable table, RowCollector rows)
            throws IOException {
        if (first == null) {
            throw new UnreadableException(RowProblem.ofRow(
                    1, ProblemCode.FILE_EMPTY, "The file has nothing but empty lines; expected a header"));
        }
        long line = first.getStartingLineNumber();
        Set<String> seen = new HashSet<>();
        int[] columns = new int[first.getFieldCount()];
        boolean good = true;
        for (int i = 0; i < columns.length; i++) {
            String name = canonical(first.getField(i));
            columns[i] = table.indexOf(name);
            RowProblem problem = columns[i] < 0
                    ? unknown(line, first.getField(i), table)
                    : seen.add(name) ? null : repeated(line, first.getField(i));
            if (problem != null) {
                rows.problem(problem);
                good = false;
            }
        }
        for (Column column : table.columns()) {
            if (column.required() && !seen.contains(column.name())) {
                rows.problem(new RowProblem(
                        line,
                        column.name(),
                        null,
                        ProblemCode.COLUMN_MISSING,
                        "Expected the header to name the column " + column.name()));
                good = false;
            }
        }
        return good ? new CsvHeader(columns, seen) : null;
    }

    /** The columns that the file has. */
    Set<String> names() {
        return names;
    }

    /** How many fields each row has. */
    int width() {
        return columnOfField.length;
    }

    /** Puts the fields of a record where the table has them. */
    void arrange(CsvRecord record, @Nullable String[] cells) {
        for (int i = 0; i < columnOfField.length; i++) {
            cells[columnOfField[i]] = record.getField(i);
        }
    }

    private static String canonical(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[ -]", "_");
    }

    private static RowProblem unknown(long line, String name, StagedTable table) {
        if (name.indexOf('\0') >= 0 || name.indexOf('\uFFFD') >= 0) {
            return new RowProblem(
                    line,
                    name.strip(),
                    null,
                    ProblemCode.ENCODING_BROKEN,
                    "Expected text in the file's character set; name the right one with the import, perhaps UTF-16");
        }
        return new RowProblem(
                line,
                name.strip(),
                null,
                ProblemCode.COLUMN_UNKNOWN,
                "Expected one of the columns " + String.join(", ", CsvFormat.legalNames(table)));
    }

    private static RowProblem repeated(long line, String name) {
        return new RowProblem(
                line, name.strip(), null, ProblemCode.COLUMN_REPEATED, "Expected each column once in the header");
    }
}

package com.agogsaas.wms.importing.reading;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a file.
 *
 * @param line where the row begins, from 1 on
 * @param column the column's name in the file, shortened like the value, or null where the whole row is meant
 * @param value what stands there, shortened; null where nothing does
 * @param reason what is wrong and what would be right, for whoever mends the file
 */
public record RowProblem(
        long line, @Nullable String column, @Nullable String value, ProblemCode code, String reason) {

    /** Characters of a value that are shown at most. */
    public static final int SHOWN = 80;

    public RowProblem {
        column = column == null ? null : shorten(column);
        value = value == null ? null : shorten(value);
    }

    /** A problem of a row as a whole. */
    static RowProblem ofRow(long line, ProblemCode code, String reason) {
        return new RowProblem(line, null, null, code, reason);
    }

    private static String shorten(String value) {
        String printable = value.replaceAll("\\p{Cntrl}", "\uFFFD");
        if (printable.length() <= SHOWN) {
            return printable;
        }
        int end = Character.isHighSurrogate(printable.charAt(SHOWN - 2)) ? SHOWN - 2 : SHOWN - 1;
        return printable.substring(0, end) + "\u2026";
    }
}

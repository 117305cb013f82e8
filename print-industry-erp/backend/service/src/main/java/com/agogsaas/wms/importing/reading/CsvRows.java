package com.agogsaas.wms.importing.reading;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The records of a CSV file, one after the other. Commas, semicolons and tabs separate; the first line shows which. */
final class CsvRows {

    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    private final CloseableIterator<CsvRecord> records;
    private final char separator;
    private long lastLine = 1;

    CsvRows(BufferedReader text) throws IOException {
        this.separator = separator(text);
        this.records = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(ReadingLimits.MAX_ROW * 2)
                .build(
                        CsvRecordHandler.of(limits ->
                                limits.maxFieldSize(ReadingLimits.MAX_FIELD).maxRecordSize(ReadingLimits.MAX_ROW)),
                        text)
                .iterator();
    }

    /** The next record, or null at the end. */
    @Nullable
    CsvRecord next() throws IOException {
        try {
            CsvRecord next = records.hasNext() ? records.next() : null;
            lastLine = next == null ? lastLine : next.getStartingLineNumber();
            return next;
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        } catch (CsvParseException failure) {
            if (failure.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw new UnreadableException(problem(failure));
        }
    }

    char separator() {
        return separator;
    }

    /** The parser says only in words what it stumbled over and in which record, the cause before the effect. */
    private RowProblem problem(CsvParseException failure) {
        StringBuilder words = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            words.append(cause.getMessage()).append('\n');
        }
        Matcher line = LINE.matcher(words);
        long where = line.find() ? Long.parseLong(line.group(1)) : lastLine;
        if (words.indexOf("closing quote") >= 0) {
            return RowProblem.ofRow(
                    where,
                    ProblemCode.FILE_UNREADABLE,
                    "Expected a separator after the closing quotation mark. Reading stopped in this row");
        }
        return RowProblem.ofRow(
                where,
                ProblemCode.FIELD_TOO_LONG,
                "Expected fields of at most " + ReadingLimits.MAX_FIELD
                        + " characters; perhaps a quotation mark is not closed. Reading stopped in this row");
    }

    private static char separator(BufferedReader text) throws IOException {
        int[] found = new int[3];
        String separators = ",;\t";
        text.mark(ReadingLimits.MAX_FIELD);
        for (int i = 0; i < ReadingLimits.MAX_FIELD - 1; i++) {
            int character = text.read();
            if (character < 0 || character == '\n' || character == '\r') {
                break;
            }
            int index = separators.indexOf(character);
            if (index >= 0) {
                found[index]++;
            }
        }
        text.reset();
        int best = found[1] > found[0] ? 1 : 0;
        return separators.charAt(found[2] > found[best] ? 2 : best);
    }
}

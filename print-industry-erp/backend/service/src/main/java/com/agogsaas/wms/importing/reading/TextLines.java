package com.agogsaas.wms.importing.reading;

import java.io.BufferedReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The lines of a text, none of them longer than memory can bear. */
final class TextLines {

    private final BufferedReader text;
    private final StringBuilder line = new StringBuilder();
    private long number;

    TextLines(BufferedReader text) {
        this.text = text;
    }

    /** The number of the line that was read last, from 1 on. */
    long number() {
        return number;
    }

    /** The next line without its end, or null at the end of the text. */
    @Nullable
    String next() throws IOException {
        int character = text.read();
        if (character < 0) {
            return null;
        }
        number++;
        line.setLength(0);
        while (character >= 0 && character != '\n') {
            line.append((char) character);
            if (line.length() > ReadingLimits.MAX_ROW) {
                throw new UnreadableException(RowProblem.ofRow(
                        number,
                        ProblemCode.FIELD_TOO_LONG,
                        "Expected lines of at most " + ReadingLimits.MAX_ROW + " characters. Reading stopped here"));
            }
            character = text.read();
        }
        return line.toString();
    }
}

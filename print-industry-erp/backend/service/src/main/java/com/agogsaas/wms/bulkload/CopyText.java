package com.agogsaas.wms.bulkload;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows in the text format of PostgreSQL's COPY: fields between tabs, one row a line, UTF-8.
 *
 * <p>The caller sees to it that no text holds the NUL character, which PostgreSQL cannot store.
 */
public final class CopyText implements AutoCloseable {

    private static final String NULL = "\\N";

    private final Writer out;
    private boolean rowBegun;

    public CopyText(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    }

    /** Writes a whole row; a null is SQL's NULL, anything else is what its {@code toString} says. */
    public CopyText row(@Nullable Object... fields) throws IOException {
        for (Object field : fields) {
            field(field);
        }
        return endRow();
    }

    /** Writes the row's next field; a null is SQL's NULL. */
    public CopyText field(@Nullable Object field) throws IOException {
        if (rowBegun) {
            out.write('\t');
        }
        rowBegun = true;
        if (field == null) {
            out.write(NULL);
        } else {
            writeEscaped(field.toString());
        }
        return this;
    }

    /** Ends the row. */
    public CopyText endRow() throws IOException {
        out.write('\n');
        rowBegun = false;
        return this;
    }

    /** Hands everything written so far to the stream below. */
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void writeEscaped(String text) throws IOException {
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            char escape = escapeOf(text.charAt(i));
            if (escape != 0) {
                out.write(text, written, i - written);
                out.write('\\');
                out.write(escape);
                written = i + 1;
            }
        }
        out.write(text, written, text.length() - written);
    }

    private static char escapeOf(char character) {
        return switch (character) {
            case '\\' -> '\\';
            case '\t' -> 't';
            case '\n' -> 'n';
            case '\r' -> 'r';
            default -> 0;
        };
    }
}

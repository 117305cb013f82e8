package com.agogsaas.wms.bulkload;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Fills one table through COPY, in the transaction of the connection that is given. */
public final class TableCopy {

    private static final int BUFFER_BYTES = 1 << 16;

    private TableCopy() {}

    /** Writes the rows of a table. */
    @FunctionalInterface
    public interface RowsWriter {
        void writeTo(CopyText rows) throws IOException;
    }

    /**
     * Copies rows into a table.
     *
     * @param table the table, quoted and qualified where it needs to be
     * @param columns the columns, in the order in which {@code rows} writes them
     */
    public static void write(Connection connection, String table, List<String> columns, RowsWriter rows)
            throws SQLException, IOException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        try (PGCopyOutputStream stream = new PGCopyOutputStream(postgres, statement(table, columns), BUFFER_BYTES);
                CopyText text = new CopyText(stream)) {
            rows.writeTo(text);
        }
    }

    /**
     * Copies rows that were written by {@link CopyText} before.
     *
     * @return how many rows there were
     */
    public static long write(Connection connection, String table, List<String> columns, InputStream copyText)
            throws SQLException, IOException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        return postgres.getCopyAPI().copyIn(statement(table, columns), copyText, BUFFER_BYTES);
    }

    private static String statement(String table, List<String> columns) {
        return "COPY " + table + " (" + String.join(", ", columns) + ") FROM STDIN";
    }
}

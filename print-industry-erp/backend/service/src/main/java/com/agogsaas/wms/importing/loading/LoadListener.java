package com.agogsaas.wms.importing.loading;

import com.agogsaas.wms.importing.reading.ImportCancelledException;
import java.sql.Connection;

/** Who is told how loading gets on, and can stop it. */
public interface LoadListener {

    /** From now on statements run on this connection; cancelling the one under way stops the import. */
    void connected(Connection connection);

    /**
     * The rows are being checked; called before each statement that may take long.
     *
     * @throws ImportCancelledException when nobody wants the rest
     */
    void checking();

    /** The rows are being written; called before each statement that may take long, like {@link #checking}. */
    void writing();
}

package com.agogsaas.wms.importing.reading;

/** Who is told how far a reader has come, and says when it has to stop. */
public interface Progress {

    /**
     * Called often.
     *
     * @param rows rows of the file that were read so far
     * @throws ImportCancelledException when nobody wants the rest
     */
    void rowsRead(long rows);
}

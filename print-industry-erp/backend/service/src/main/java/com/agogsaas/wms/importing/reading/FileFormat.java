package com.agogsaas.wms.importing.reading;

import java.io.BufferedReader;
import java.io.IOException;

/** Finds rows in a file. */
interface FileFormat {

    /**
     * Reads to the end.
     *
     * @throws UnreadableException at a place beyond which the file makes no sense
     */
    void read(BufferedReader text, RowCollector rows) throws IOException;
}

package com.agogsaas.wms.importing.reading;

import java.io.IOException;
import java.util.Map;

/**
 * A file that was read: its rows on disk, ready for COPY. To be closed, which deletes them.
 *
 * @param uses the tables that it has rows for, and what it says about them
 * @param rowsRead rows of the file, good, bad and passed over
 * @param problems problems found so far
 * @param passedOver rows that were left out on purpose, by the reason
 */
public record FileContents(
        Spool spool, Map<StagedTable, StagedUse> uses, long rowsRead, long problems, Map<String, Long> passedOver)
        implements AutoCloseable {

    /** How many rows were left out on purpose. */
    public long rowsPassedOver() {
        return passedOver.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public void close() throws IOException {
        spool.close();
    }
}

package com.agogsaas.wms.paging;

import com.agogsaas.wms.errors.CodedException;
import com.agogsaas.wms.errors.ErrorCode;
import com.agogsaas.wms.errors.KeptTimes;
import java.time.DateTimeException;
import java.time.Instant;

/** Moments in the sort keys of cursors. */
public final class CursorTimes {

    private CursorTimes() {}

    /**
     * The moment that a text stands for.
     *
     * @throws CodedException {@link ErrorCode#CURSOR_INVALID} for anything else, and for moments that no row has
     */
    public static Instant parse(String text) {
        try {
            Instant moment = Instant.parse(text);
            if (KeptTimes.mayBeInARow(moment)) {
                return moment;
            }
        } catch (DateTimeException foreign) {
            throw PageRequest.foreign(foreign);
        }
        throw PageRequest.foreign(null);
    }
}

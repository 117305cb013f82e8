package com.agogsaas.wms.paging;

import com.agogsaas.wms.errors.CodedException;
import com.agogsaas.wms.errors.ErrorCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row's place in a list that begins with the latest: several rows may be of one moment.
 *
 * @param at the moment
 * @param id the row's identifier
 */
public record LatestFirst(Instant at, String id) {

    /** The list's sort key. */
    public String key() {
        return at + " " + id;
    }

    /**
     * The row that the page comes after; null from the start.
     *
     * @throws CodedException {@link ErrorCode#CURSOR_INVALID} for a cursor of another list
     */
    public static @Nullable LatestFirst before(PageRequest page) {
        String key = page.afterKey();
        if (key == null) {
            return null;
        }
        int blank = key.indexOf(' ');
        return new LatestFirst(CursorTimes.parse(key.substring(0, Math.max(0, blank))), key.substring(blank + 1));
    }

    /** The moment as statements take it; null without one. */
    public static @Nullable String timeOf(@Nullable LatestFirst position) {
        return position == null ? null : position.at.toString();
    }

    /** The identifier as statements take it; null without one. */
    public static @Nullable String idOf(@Nullable LatestFirst position) {
        return position == null ? null : position.id;
    }
}

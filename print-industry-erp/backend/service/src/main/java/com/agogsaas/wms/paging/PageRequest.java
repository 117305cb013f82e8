package com.agogsaas.wms.paging;

import com.agogsaas.wms.errors.CodedException;
import com.agogsaas.wms.errors.ErrorCode;
import com.agogsaas.wms.errors.InputProblem;
import com.agogsaas.wms.errors.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted.
 *
 * @param size how many rows, 1 to {@value #MAX_SIZE} unless the page is one of columns
 * @param afterKey the sort key of the last row that the caller has seen, or null from the start
 */
public record PageRequest(int size, @Nullable String afterKey) {

    /** Rows in a page unless the caller says otherwise. */
    public static final int DEFAULT_SIZE = 50;

    /** Rows in a page at most. */
    public static final int MAX_SIZE = 500;

    /**
     * Reads the arguments of a Relay connection.
     *
     * @throws InvalidInputException {@link ErrorCode#NUMBER_OUT_OF_RANGE} for {@code first} outside of its bounds
     * @throws CodedException {@link ErrorCode#CURSOR_INVALID} for a cursor that is none of ours
     */
    public static PageRequest of(@Nullable Integer first, @Nullable String after) {
        return new PageRequest(size("first", first == null ? DEFAULT_SIZE : first, MAX_SIZE), key(after));
    }

    /**
     * The same for pages in columns, which may be larger: full ones unless the caller says otherwise.
     *
     * @param mostRows how many rows a page may have
     */
    public static PageRequest ofColumns(@Nullable Integer pageSize, @Nullable String after, int mostRows) {
        return new PageRequest(size("pageSize", pageSize == null ? mostRows : pageSize, mostRows), key(after));
    }

    private static int size(String argument, int size, int mostRows) {
        if (size < 1 || size > mostRows) {
            throw new InvalidInputException(List.of(new InputProblem(
                    ErrorCode.NUMBER_OUT_OF_RANGE, argument, "A page has 1 to " + mostRows + " rows, not " + size)));
        }
        return size;
    }

    private static @Nullable String key(@Nullable String after) {
        return after == null ? null : decode(after);
    }

    static String encode(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String cursor) {
        String key;
        try {
            key = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw foreign(notBase64);
        }
        // PostgreSQL has no room for it, so no row is sorted by it.
        if (key.indexOf('\0') >= 0) {
            throw foreign(null);
        }
        return key;
    }

    /** What is said of a cursor that is none of the list's. */
    public static CodedException foreign(@Nullable Throwable cause) {
        var refusal = new CodedException(ErrorCode.CURSOR_INVALID, "after is not a cursor of this list");
        refusal.initCause(cause);
        return refusal;
    }
}

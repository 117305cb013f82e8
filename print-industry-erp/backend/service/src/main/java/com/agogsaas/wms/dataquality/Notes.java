package com.agogsaas.wms.dataquality;

import com.agogsaas.wms.errors.ErrorCode;
import com.agogsaas.wms.errors.InputProblem;
import com.agogsaas.wms.errors.InvalidInputException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people write down, as long as the tables have it. */
final class Notes {

    private static final int MOST_CHARACTERS = 2_000;

    private Notes() {}

    static @Nullable String optional(String path, @Nullable String text) {
        return text == null ? null : required(path, text);
    }

    /** @throws InvalidInputException {@link ErrorCode#TEXT_INVALID} for a blank text, or one that is too long */
    static String required(String path, @Nullable String text) {
        if (text == null || text.isBlank() || text.length() > MOST_CHARACTERS || text.indexOf('\0') >= 0) {
            throw new InvalidInputException(List.of(new InputProblem(
                    ErrorCode.TEXT_INVALID, path, "A text of 1 to " + MOST_CHARACTERS + " characters is needed")));
        }
        return text;
    }
}

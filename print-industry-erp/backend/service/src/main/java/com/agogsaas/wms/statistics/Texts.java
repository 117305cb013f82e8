package com.agogsaas.wms.statistics;

import com.agogsaas.wms.errors.ErrorCode;
import com.agogsaas.wms.errors.InputProblem;
import com.agogsaas.wms.errors.InvalidInputException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people write, as long as the tables have it. */
final class Texts {

    /** Characters of a name. */
    static final int NAME = 200;

    /** Characters of a few sentences. */
    static final int SENTENCES = 1_000;

    /** Characters of a page. */
    static final int PAGE = 4_000;

    private Texts() {}

    static @Nullable String optional(String path, @Nullable String text, int most) {
        return text == null ? null : required(path, text, most);
    }

    /** @throws InvalidInputException {@link ErrorCode#TEXT_INVALID} */
    static String required(String path, String text, int most) {
        if (text.isBlank() || text.length() > most || text.indexOf('\0') >= 0) {
            throw new InvalidInputException(List.of(new InputProblem(
                    ErrorCode.TEXT_INVALID, path, "A text of 1 to " + most + " characters is needed")));
        }
        return text;
    }
}

package com.agogsaas.wms.errors;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Reads single arguments of a request into values that cannot be wrong. */
public final class Arguments {

    private Arguments() {}

    /**
     * The value that a text stands for.
     *
     * @param path where the request has it
     * @param type its constructor, which refuses what is wrong with an {@link IllegalArgumentException}
     * @throws InvalidInputException {@link ErrorCode#TEXT_INVALID} when the type refuses the text
     */
    public static <T> T parse(String path, String text, Function<String, T> type) {
        try {
            return type.apply(text);
        } catch (IllegalArgumentException refused) {
            throw new InvalidInputException(List.of(
                    new InputProblem(ErrorCode.TEXT_INVALID, path, Objects.requireNonNull(refused.getMessage()))));
        }
    }
}

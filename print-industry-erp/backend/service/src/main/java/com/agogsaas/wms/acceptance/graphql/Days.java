package com.agogsaas.wms.acceptance.graphql;

import com.agogsaas.wms.errors.ErrorCode;
import com.agogsaas.wms.errors.InputProblem;
import com.agogsaas.wms.errors.InvalidInputException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a number of days. */
final class Days {

    private Days() {}

    /** @throws InvalidInputException {@link ErrorCode#NUMBER_OUT_OF_RANGE} unless it is 1 to {@code most} */
    static int parse(String path, @Nullable Integer days, int usual, int most) {
        if (days == null) {
            return usual;
        }
        if (days < 1 || days > most) {
            throw new InvalidInputException(List.of(new InputProblem(
                    ErrorCode.NUMBER_OUT_OF_RANGE, path, path + " is 1 to " + most + ", not " + days)));
        }
        return days;
    }
}

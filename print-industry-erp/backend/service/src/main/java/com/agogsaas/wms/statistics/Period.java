package com.agogsaas.wms.statistics;

import com.agogsaas.wms.errors.ErrorCode;
import com.agogsaas.wms.errors.InputProblem;
import com.agogsaas.wms.errors.InvalidInputException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/**
 * What an analysis is about.
 *
 * @param from its first moment
 * @param to the first moment after it
 */
public record Period(Instant from, Instant to) {

    private static final Duration LONGEST = Duration.ofDays(366);

    /** @throws IllegalArgumentException unless it begins before it ends */
    public Period {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("A period ends after it begins, not from " + from + " to " + to);
        }
    }

    static Period daysUpTo(Instant end, int days) {
        return new Period(end.minus(Duration.ofDays(days)), end);
    }

    /** The last whole day in UTC before a moment. */
    static Period dayBefore(Instant moment) {
        Instant midnight =
                moment.atOffset(ZoneOffset.UTC).toLocalDate().atStartOfDay().toInstant(ZoneOffset.UTC);
        return daysUpTo(midnight, 1);
    }

    /**
     * @throws InvalidInputException {@link ErrorCode#PERIOD_INVALID} unless it begins before it ends, within 366 days
     */
    static Period parse(String path, Instant from, Instant to) {
        if (!from.isBefore(to) || Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw new InvalidInputException(List.of(new InputProblem(
                    ErrorCode.PERIOD_INVALID, path, "A period ends after it begins, and within 366 days")));
        }
        return new Period(from, to);
    }
}

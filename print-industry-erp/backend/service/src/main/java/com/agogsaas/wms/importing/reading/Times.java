package com.agogsaas.wms.importing.reading;

import com.agogsaas.wms.errors.KeptTimes;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.regex.Pattern;

/**
 * Moments in ISO 8601: {@code 2026-01-31T08:15:00Z}, {@code 2026-01-31 08:15} or {@code 2026-01-31}. A moment without a
 * zone is local time of the facility, a date its midnight.
 */
record Times() implements Values {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern LOCAL =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?");
    private static final Pattern ZONED = Pattern.compile(LOCAL.pattern() + " ?(Z|[+-]\\d{2}(:?\\d{2})?)");
    private static final Pattern SERIAL_DAY = Pattern.compile("\\d{5}([.]\\d+)?");

    @Override
    public String sqlType() {
        return "timestamptz";
    }

    @Override
    public String describe() {
        return "time such as 2026-01-31T08:15:00Z, 2026-01-31 08:15 or 2026-01-31";
    }

    @Override
    public String parse(String cell, ZoneId zone) throws BadCell {
        Instant moment = moment(cell, zone);
        if (!KeptTimes.contains(moment)) {
            throw new BadCell(ProblemCode.TIME_MALFORMED, KeptTimes.DESCRIPTION);
        }
        return moment.toString();
    }

    private Instant moment(String cell, ZoneId zone) throws BadCell {
        try {
            if (DATE.matcher(cell).matches()) {
                return LocalDate.parse(cell).atStartOfDay(zone).toInstant();
            }
            if (LOCAL.matcher(cell).matches()) {
                return LocalDateTime.parse(cell.replace(' ', 'T')).atZone(zone).toInstant();
            }
            if (ZONED.matcher(cell).matches()) {
                return OffsetDateTime.parse(canonical(cell)).toInstant();
            }
        } catch (DateTimeException noSuchTime) {
            throw new BadCell(ProblemCode.TIME_MALFORMED, "a time that exists");
        }
        String hint = SERIAL_DAY.matcher(cell).matches() ? "; this looks like a spreadsheet's day number" : "";
        throw new BadCell(ProblemCode.TIME_MALFORMED, "a " + describe() + hint);
    }

    /** As {@code OffsetDateTime} wants it: a T, no blank before the offset, and the offset with a colon. */
    private static String canonical(String cell) {
        String joined = cell.substring(0, 10) + "T" + cell.substring(11).replace(" ", "");
        if (joined.endsWith("Z")) {
            return joined;
        }
        int sign = Math.max(joined.lastIndexOf('+'), joined.lastIndexOf('-'));
        String offset = joined.substring(sign + 1).replace(":", "");
        String minutes = offset.length() == 2 ? "00" : offset.substring(2);
        return joined.substring(0, sign + 1) + offset.substring(0, 2) + ":" + minutes;
    }
}

package com.agogsaas.wms.importing.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.regex.Pattern;

/**
 * Exact decimal numbers: digits, a point for the decimals, perhaps an exponent, as in {@code -12.5} or {@code 1.2E+3}.
 * Separators of thousands and decimal commas are refused, because {@code 1,234} means two different things.
 *
 * @param sqlType numeric or integer
 * @param low lowest legal number
 * @param aboveLow whether {@code low} itself is too low
 * @param high highest legal number
 * @param decimals how many decimals are kept; more are refused
 */
record Numbers(String sqlType, BigDecimal low, boolean aboveLow, BigDecimal high, int decimals) implements Values {

    /** So many decimals that no measured number has more. */
    private static final int ANY_DECIMALS = 12;

    /** Decimals of a quantity, as in the API. */
    private static final int QUANTITY_DECIMALS = 4;

    private static final Pattern PLAIN =
            Pattern.compile("[+-]?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})([eE][+-]?\\d{1,2})?");
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}([,.' \u00A0\u202F]\\d{3})+([.,]\\d+)?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d+,\\d+");

    /** A measure such as a volume: more than 0. */
    static Numbers measure(long high) {
        return new Numbers("numeric", BigDecimal.ZERO, true, BigDecimal.valueOf(high), ANY_DECIMALS);
    }

    /** A measure that is no use below {@code low}. */
    static Numbers atLeast(String low, long high) {
        return new Numbers("numeric", new BigDecimal(low), false, BigDecimal.valueOf(high), ANY_DECIMALS);
    }

    /** A position, which may be negative. */
    static Numbers position(long farthest) {
        return new Numbers("numeric", BigDecimal.valueOf(-farthest), false, BigDecimal.valueOf(farthest), ANY_DECIMALS);
    }

    /** A quantity from {@code low} on, at most a billion either way. */
    static Numbers quantity(long low, boolean aboveLow) {
        return new Numbers(
                "numeric", BigDecimal.valueOf(low), aboveLow, BigDecimal.valueOf(1_000_000_000), QUANTITY_DECIMALS);
    }

    static Numbers whole(int low, int high) {
        return new Numbers("integer", BigDecimal.valueOf(low), false, BigDecimal.valueOf(high), 0);
    }

    @Override
    public String describe() {
        String range = low.toPlainString() + " to " + high.toPlainString();
        String above = aboveLow ? "more than " + low.toPlainString() + ", at most " + high.toPlainString() : range;
        return decimals == 0 ? "whole number, " + above : "number, " + above;
    }

    @Override
    public String parse(String cell, ZoneId zone) throws BadCell {
        if (!PLAIN.matcher(cell).matches()) {
            throw new BadCell(ProblemCode.NUMBER_MALFORMED, "a number such as 1234.5" + hint(cell));
        }
        BigDecimal number = new BigDecimal(cell);
        int fromLow = number.compareTo(low);
        if (fromLow < 0 || (fromLow == 0 && aboveLow) || number.compareTo(high) > 0) {
            throw new BadCell(ProblemCode.NUMBER_OUT_OF_RANGE, "a " + describe());
        }
        return withoutExcessDecimals(number).toPlainString();
    }

    private BigDecimal withoutExcessDecimals(BigDecimal number) throws BadCell {
        if (number.scale() <= decimals) {
            return number;
        }
        if (decimals == ANY_DECIMALS) {
            return rounded(number);
        }
        try {
            return number.setScale(decimals, RoundingMode.UNNECESSARY);
        } catch (ArithmeticException tooFine) {
            throw new BadCell(
                    ProblemCode.NUMBER_OUT_OF_RANGE,
                    decimals == 0 ? "a whole number" : "at most " + decimals + " decimals");
        }
    }

    /** A spreadsheet's 0.30000000000000004 is 0.3; what would vanish altogether is refused. */
    private BigDecimal rounded(BigDecimal number) throws BadCell {
        BigDecimal rounded = number.setScale(decimals, RoundingMode.HALF_UP);
        if (aboveLow && rounded.compareTo(low) <= 0) {
            throw new BadCell(ProblemCode.NUMBER_OUT_OF_RANGE, "a " + describe());
        }
        return rounded;
    }

    /** Whether the text is a number at all. */
    static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches();
    }

    private static String hint(String cell) {
        if (GROUPED.matcher(cell).matches()) {
            return ", without separators of thousands";
        }
        if (DECIMAL_COMMA.matcher(cell).matches()) {
            return ", with a point before the decimals";
        }
        return "";
    }
}

package com.agogsaas.wms.facility;

import com.agogsaas.wms.engine.spi.Bin;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads how high a shelf is from what is written on it: the number at its end, or a single letter, A for the lowest.
 */
final class ShelfNumber {

    private static final Pattern NUMBER_AT_END = Pattern.compile("(?<![0-9])0*([1-9][0-9]?)$");

    private ShelfNumber() {}

    /** The shelf's place above the floor, 1 for the lowest, or {@link Bin#NO_SHELF} where the label does not say. */
    static int of(String label) {
        if (label.length() == 1
                && Character.toUpperCase(label.charAt(0)) >= 'A'
                && Character.toUpperCase(label.charAt(0)) <= 'Z') {
            return Character.toUpperCase(label.charAt(0)) - 'A' + 1;
        }
        Matcher number = NUMBER_AT_END.matcher(label);
        return number.find() ? Integer.parseInt(number.group(1)) : Bin.NO_SHELF;
    }
}

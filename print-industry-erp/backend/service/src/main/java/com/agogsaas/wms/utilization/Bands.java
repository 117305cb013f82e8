package com.agogsaas.wms.utilization;

import com.agogsaas.wms.units.UtilisationBand;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;

/** {@link UtilisationBand} in percent: for figures that were read, and for statements that look for them. */
final class Bands {

    private static final double PERCENT = 100;

    private Bands() {}

    /** The band of a bin whose volume is used to so many percent. */
    static UtilisationBand of(BigDecimal percentage) {
        return of(percentage.doubleValue());
    }

    static UtilisationBand of(double percentage) {
        return UtilisationBand.of(percentage / PERCENT);
    }

    /** An SQL expression for the name of the band that a column of percentages is in. */
    static String named(String column) {
        return "CASE WHEN " + column + " < " + limit(UtilisationBand.UNDERUSED_BELOW) + " THEN 'UNDERUSED'"
                + " WHEN " + column + " < " + limit(UtilisationBand.OPTIMAL_FROM) + " THEN 'LOW'"
                + " WHEN " + column + " <= " + limit(UtilisationBand.OPTIMAL_TO) + " THEN 'OPTIMAL'"
                + " WHEN " + column + " <= " + limit(UtilisationBand.OVERUSED_ABOVE) + " THEN 'HIGH'"
                + " ELSE 'OVERUSED' END";
    }

    /** SQL that counts the rows of each band, in columns named such as {@code optimal_bins}. */
    static String counts(String column) {
        return Arrays.stream(UtilisationBand.values())
                .map(band -> "count(*) FILTER (WHERE " + named(column) + " = '" + band + "')::integer AS " + bins(band))
                .collect(Collectors.joining(",\n"));
    }

    /** The column of {@link #counts} for a band. */
    static String bins(UtilisationBand band) {
        return switch (band) {
            case UNDERUSED -> "underused_bins";
            case LOW -> "low_bins";
            case OPTIMAL -> "optimal_bins";
            case HIGH -> "high_bins";
            case OVERUSED -> "overused_bins";
        };
    }

    private static String limit(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).toPlainString();
    }
}

package com.agogsaas.wms.utilization;

import com.agogsaas.wms.units.UtilisationBand;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What several bins come to; cubic feet and pounds. */
public record UtilizationTotals(
        int bins,
        BigDecimal cubicFeet,
        BigDecimal usedCubicFeet,
        BigDecimal maxWeightLbs,
        BigDecimal usedWeightLbs,
        int lots,
        int emptyBins,
        int overfullBins,
        List<BandCount> bands) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public UtilizationTotals {
        bands = List.copyOf(bands);
    }

    /** How many bins are so well filled. */
    public record BandCount(UtilisationBand band, int bins) {}

    /** Used share of the volume, in percent with two decimals. */
    public BigDecimal volumeUtilizationPercentage() {
        return percentage(usedCubicFeet, cubicFeet);
    }

    /** Used share of the weight rating, in percent with two decimals. */
    public BigDecimal weightUtilizationPercentage() {
        return percentage(usedWeightLbs, maxWeightLbs);
    }

    private static BigDecimal percentage(BigDecimal used, BigDecimal capacity) {
        return capacity.signum() == 0
                ? BigDecimal.ZERO
                : used.multiply(HUNDRED).divide(capacity, 2, RoundingMode.HALF_UP);
    }

    /** Reads the columns that {@link TotalsRepository} adds up. */
    static UtilizationTotals read(ResultSet row) throws SQLException {
        List<BandCount> bands = new ArrayList<>();
        for (UtilisationBand band : UtilisationBand.values()) {
            bands.add(new BandCount(band, row.getInt(Bands.bins(band))));
        }
        return new UtilizationTotals(
                row.getInt("bins"),
                row.getBigDecimal("cubic_feet"),
                row.getBigDecimal("used_cubic_feet"),
                row.getBigDecimal("max_weight_lbs"),
                row.getBigDecimal("used_weight_lbs"),
                row.getInt("lots"),
                row.getInt("empty_bins"),
                row.getInt("overfull_bins"),
                bands);
    }
}

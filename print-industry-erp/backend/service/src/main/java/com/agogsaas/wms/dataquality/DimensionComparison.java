package com.agogsaas.wms.dataquality;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A measurement beside master data: what agrees, what disagrees, and what master data lack. Volume, weight and edges
 * are judged each by itself.
 *
 * @param cubicFeet the measured volume as it was compared; null where none was
 * @param edgeVariancePercentage null where either side has no edges
 * @param newCubicFeet to be written into master data; null where they stay
 * @param newWeightLbs likewise
 * @param newEdges likewise
 */
record DimensionComparison(
        DimensionVerificationStatus status,
        @Nullable BigDecimal cubicFeet,
        @Nullable BigDecimal edgeVariancePercentage,
        @Nullable BigDecimal newCubicFeet,
        @Nullable BigDecimal newWeightLbs,
        @Nullable Edges newEdges) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private enum Verdict {
        NOT_MEASURED,
        MISSING,
        WITHIN,
        BEYOND;

        boolean taken() {
            return this == MISSING || this == WITHIN;
        }
    }

    /** @param tolerance how far both may differ to count as the same, in percent of master data */
    static DimensionComparison of(Measurement measured, MasterData master, BigDecimal tolerance) {
        BigDecimal volume = measured.comparableCubicFeet(master);
        BigDecimal edgeVariance = measured.edges() == null || master.edges() == null
                ? null
                : measured.edges().variancePercentage(master.edges());
        Verdict ofVolume = compare(volume, master.cubicFeet(), tolerance);
        Verdict ofWeight = compare(measured.weightLbs(), master.weightLbs(), tolerance);
        Verdict ofEdges = compareEdges(measured.edges(), edgeVariance, tolerance);
        return new DimensionComparison(
                status(ofVolume, ofWeight, ofEdges),
                volume,
                edgeVariance,
                // A volume that follows from edges is not written down beside them, so that the two cannot differ.
                ofVolume.taken() ? measured.cubicFeet() : null,
                ofWeight.taken() ? measured.weightLbs() : null,
                ofEdges.taken() && ofVolume != Verdict.BEYOND ? newEdges(measured.edges(), master.edges()) : null);
    }

    /** A unit that was measured lying otherwise must not turn master data over: some goods have to stay upright. */
    private static @Nullable Edges newEdges(@Nullable Edges measured, @Nullable Edges master) {
        return measured == null || master == null ? measured : measured.lyingAs(master);
    }

    boolean changesMaster() {
        return newCubicFeet != null || newWeightLbs != null || newEdges != null;
    }

    private static DimensionVerificationStatus status(Verdict volume, Verdict weight, Verdict edges) {
        if (volume == Verdict.BEYOND || weight == Verdict.BEYOND || edges == Verdict.BEYOND) {
            return DimensionVerificationStatus.VARIANCE_DETECTED;
        }
        return volume == Verdict.MISSING || weight == Verdict.MISSING || edges == Verdict.MISSING
                ? DimensionVerificationStatus.MASTER_CORRECTED
                : DimensionVerificationStatus.VERIFIED;
    }

    private static Verdict compare(@Nullable BigDecimal measured, @Nullable BigDecimal master, BigDecimal tolerance) {
        if (measured == null) {
            return Verdict.NOT_MEASURED;
        }
        if (master == null) {
            return Verdict.MISSING;
        }
        boolean within = measured.subtract(master).abs().multiply(HUNDRED).compareTo(tolerance.multiply(master)) <= 0;
        return within ? Verdict.WITHIN : Verdict.BEYOND;
    }

    private static Verdict compareEdges(@Nullable Edges measured, @Nullable BigDecimal variance, BigDecimal tolerance) {
        if (measured == null) {
            return Verdict.NOT_MEASURED;
        }
        if (variance == null) {
            return Verdict.MISSING;
        }
        return variance.abs().compareTo(tolerance) <= 0 ? Verdict.WITHIN : Verdict.BEYOND;
    }
}

package com.agogsaas.wms.engine;

/**
 * A bin that could take a lot, with how good it would be.
 *
 * @param bin index of the bin
 * @param score how good the bin is for the lot, with its parts
 */
public record RankedBin(int bin, ScoreBreakdown score) {

    /** How many points better this bin is than the chosen one; negative when it is worse. */
    public double difference(ScoreBreakdown chosen) {
        return score.total() - chosen.total();
    }
}

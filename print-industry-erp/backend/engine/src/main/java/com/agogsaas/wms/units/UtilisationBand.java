package com.agogsaas.wms.units;

/**
 * How well filled a bin is, by the share of its volume that is in use. The one definition for all that speaks of it.
 */
public enum UtilisationBand {
    /** Under 30 %: space lies idle. */
    UNDERUSED,
    /** 30 % to under 60 %. */
    LOW,
    /** 60 % to 85 %, both included: well filled, with room to work in. */
    OPTIMAL,
    /** Over 85 % to 95 %. */
    HIGH,
    /** Over 95 %: crammed. */
    OVERUSED;

    /** Below this share a bin is underused. */
    public static final double UNDERUSED_BELOW = 0.30;

    /** From this share on a bin is well filled. */
    public static final double OPTIMAL_FROM = 0.60;

    /** Up to this share a bin is well filled. */
    public static final double OPTIMAL_TO = 0.85;

    /** Above this share a bin is crammed. */
    public static final double OVERUSED_ABOVE = 0.95;

    /**
     * The band of a bin that is used to this share.
     *
     * @param share 0 when empty, 1 when full, more when overfull
     */
    public static UtilisationBand of(double share) {
        if (!(share >= 0)) {
            throw new IllegalArgumentException("A share of a volume is 0 or more, not " + share);
        }
        if (share < UNDERUSED_BELOW) {
            return UNDERUSED;
        }
        if (share < OPTIMAL_FROM) {
            return LOW;
        }
        if (share <= OPTIMAL_TO) {
            return OPTIMAL;
        }
        return share <= OVERUSED_ABOVE ? HIGH : OVERUSED;
    }
}

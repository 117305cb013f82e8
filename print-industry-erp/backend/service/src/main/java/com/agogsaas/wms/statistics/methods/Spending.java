package com.agogsaas.wms.statistics.methods;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** How much of the allowed chance of a false finding may be used up to a share of the planned information. */
public enum Spending {
    /** Next to nothing early, so that almost all is left at the end; like O'Brien and Fleming (Lan and DeMets 1983). */
    LATE {
        @Override
        double spent(double share, double alpha) {
            double z = NORMAL.inverseSurvivalProbability(alpha / 2);
            return 2 * NORMAL.survivalProbability(z / Math.sqrt(share));
        }
    },
    /** About evenly, so that what does harm is found early; like Pocock (Lan and DeMets 1983). */
    EVEN {
        @Override
        double spent(double share, double alpha) {
            return alpha * Math.log1p((Math.E - 1) * share);
        }
    };

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /**
     * What may be used up to here.
     *
     * @param share of the planned information, above 0; 1 and more is the end
     * @param alpha what there is altogether, for one side
     */
    double upTo(double share, double alpha) {
        return share >= 1 ? alpha : spent(share, alpha);
    }

    abstract double spent(double share, double alpha);
}

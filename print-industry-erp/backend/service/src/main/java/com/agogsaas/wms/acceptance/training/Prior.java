package com.agogsaas.wms.acceptance.training;

import java.util.Arrays;

/** Other tenants' decisions beside a tenant's own: together they weigh as much as the settings say, and no more. */
final class Prior {

    private Prior() {}

    /** The others' rows, then the tenant's. */
    static DecisionTable joined(DecisionTable others, DecisionTable own) {
        return others.size() == 0 ? own : others.followedBy(own);
    }

    /** A row of the tenant's weighs 1; the others' share their weight, and none weighs more than the tenant's. */
    static float[] weights(int others, int othersWeight, int rows) {
        float[] weights = new float[rows];
        Arrays.fill(weights, 1);
        Arrays.fill(weights, 0, others, others == 0 ? 1 : Math.min(1, (float) othersWeight / others));
        return weights;
    }
}

package com.agogsaas.wms.engine;

/**
 * How good a plan is and how good any plan can be at most.
 *
 * @param score the scores of the placed lots together, in points; each as its bin stood before the batch
 * @param upperBound no plan whatever reaches a higher total, in points
 */
public record PlanBound(double score, double upperBound) {

    /** How far the score is below the bound, as a share of the bound: 0 for a plan that is proven to be the best. */
    public double gap() {
        return upperBound <= 0 ? 0 : Math.max(0, (upperBound - score) / upperBound);
    }
}

package com.agogsaas.wms.engine;

/**
 * How good a plan is and how good any plan that places as many lots can be at most.
 *
 * @param score the scores together, in points, of the lots that have a bin whole; each as its bin stood before the
 *     batch
 * @param upperBound no plan that gives as many lots a bin, over all bins of the facility, reaches a higher total, in
 *     points
 */
public record PlanBound(double score, double upperBound) {

    /** How far the score is below the bound, as a share of the bound: 0 for a plan that is proven to be the best. */
    public double gap() {
        return upperBound <= 0 ? 0 : Math.max(0, (upperBound - score) / upperBound);
    }
}

package com.agogsaas.wms.acceptance;

import java.util.List;

/**
 * Why a recommendation was thought likely, or unlikely, to be accepted.
 *
 * @param modelVersion the model that its confidence comes from
 * @param baseline log-odds of acceptance while nothing is known of a recommendation
 * @param contributions what every feature added, the strongest first; with the baseline they add up to the log-odds of
 *     the confidence
 */
public record AcceptanceReasons(String modelVersion, double baseline, List<Contribution> contributions) {

    public AcceptanceReasons {
        contributions = List.copyOf(contributions);
    }

    /**
     * What one feature added.
     *
     * @param feature which
     * @param value what it was, in its unit; NaN where it was missing
     * @param logOdds what it added to the log-odds; below 0 it spoke against acceptance
     */
    public record Contribution(AcceptanceFeature feature, float value, double logOdds) {}
}

package com.agogsaas.wms.acceptance;

import com.agogsaas.wms.units.Probability;

/**
 * How likely a recommendation is to be accepted, and how that is known.
 *
 * @param probability the likelihood
 * @param method where it comes from
 */
public record Confidence(Probability probability, ConfidenceMethod method) {}

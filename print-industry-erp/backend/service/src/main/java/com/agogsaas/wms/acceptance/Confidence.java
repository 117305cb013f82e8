package com.agogsaas.wms.acceptance;

import com.agogsaas.wms.units.Probability;
import org.jspecify.annotations.Nullable;

/**
 * How likely a recommendation is to be accepted, and how that is known.
 *
 * @param probability the likelihood
 * @param method where it comes from
 * @param modelVersion the model that it comes from; null with {@link ConfidenceMethod#HEURISTIC}
 */
public record Confidence(
        Probability probability,
        ConfidenceMethod method,
        @Nullable String modelVersion) {}

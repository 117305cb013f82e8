package com.agogsaas.wms.ledger;

import com.agogsaas.wms.units.RecommendationId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What all entries of a batch have in common.
 *
 * @param createdBy who asked
 * @param processingMilliseconds how long finding the bins took
 * @param holdFor how long the space is kept, at least a second
 * @param usable how much of a bin goods may fill
 * @param relocates the recommendation whose promise was cancelled, where its goods are moved; else null
 */
public record EntryDetails(
        String createdBy,
        double processingMilliseconds,
        Duration holdFor,
        UsableVolume usable,
        @Nullable RecommendationId relocates) {}

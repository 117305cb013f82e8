package com.agogsaas.wms.ledger;

import java.time.Duration;

/**
 * What all entries of a batch have in common.
 *
 * @param createdBy who asked
 * @param processingMilliseconds how long finding the bins took
 * @param holdFor how long the space is kept, at least a second
 * @param usable how much of a bin goods may fill
 */
public record EntryDetails(String createdBy, double processingMilliseconds, Duration holdFor, UsableVolume usable) {}

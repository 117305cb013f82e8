package com.agogsaas.wms.ledger;

import com.agogsaas.wms.units.RecommendationId;
import java.time.Instant;

/**
 * What the book adds to a draft.
 *
 * @param recommendation its identifier
 * @param createdAt when it was entered
 * @param heldUntil when its space becomes free again unless it is decided before
 */
public record LedgerEntry(RecommendationId recommendation, Instant createdAt, Instant heldUntil) {}

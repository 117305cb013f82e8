package com.agogsaas.wms.ledger;

import com.agogsaas.wms.units.LocationId;
import java.util.Map;
import java.util.Set;

/** What became of a batch of drafts. They are saved all together or not at all. */
public sealed interface SaveOutcome {

    /**
     * All are in the book and their space is held.
     *
     * @param entries one per draft
     */
    record Saved(Map<LotPart, LedgerEntry> entries) implements SaveOutcome {
        public Saved {
            entries = Map.copyOf(entries);
        }
    }

    /**
     * Nothing was saved: these bins can no longer take what the drafts put there.
     *
     * @param locations the bins, at least one
     */
    record BinsTaken(Set<LocationId> locations) implements SaveOutcome {
        public BinsTaken {
            locations = Set.copyOf(locations);
        }
    }

    /**
     * Nothing was saved: what was to be promised to an order is not lacking any more, or was promised to it already.
     */
    record ShortagesMet() implements SaveOutcome {}

    /** Nothing was saved: another caller recommended one of these lots in the same moment, or put it away. */
    record LotsContended() implements SaveOutcome {}
}

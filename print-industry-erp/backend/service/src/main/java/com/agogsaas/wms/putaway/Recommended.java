package com.agogsaas.wms.putaway;

import com.agogsaas.wms.engine.RankedBin;
import com.agogsaas.wms.engine.ScoreBreakdown;
import com.agogsaas.wms.facility.BinName;
import com.agogsaas.wms.ledger.LedgerEntry;
import com.agogsaas.wms.ledger.RecommendationDraft;
import java.util.List;

/**
 * A lot, or a part of one, that has a bin, and the space to go with it.
 *
 * @param item the lot
 * @param draft what was recommended
 * @param entry what the ledger made of it
 * @param bin what the bin is called
 * @param score the points of the bin by term
 * @param alternatives other bins that could take it, best first
 */
public record Recommended(
        BatchItem item,
        RecommendationDraft draft,
        LedgerEntry entry,
        BinName bin,
        ScoreBreakdown score,
        List<Alternative> alternatives) {

    public Recommended {
        alternatives = List.copyOf(alternatives);
    }

    /**
     * Another bin that could take the lot.
     *
     * @param bin what it is called
     * @param ranked how good it would be
     */
    public record Alternative(BinName bin, RankedBin ranked) {}
}

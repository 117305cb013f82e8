package com.agogsaas.wms.putaway;

import com.agogsaas.wms.engine.LotOutcome.Unplaced;

/**
 * A lot that no bin takes.
 *
 * @param item the lot
 * @param outcome why, and how much is lacking
 */
public record NotPlaced(BatchItem item, Unplaced outcome) {}

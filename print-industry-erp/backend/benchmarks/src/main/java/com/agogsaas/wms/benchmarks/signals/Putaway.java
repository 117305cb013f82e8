package com.agogsaas.wms.benchmarks.signals;

import java.util.List;

/** A way to put goods away. */
interface Putaway {

    /** Puts lots away in the order in which they arrive; those that find no bin are counted as left over. */
    void putAway(List<StockLot> lots, Filling filling);
}

package com.agogsaas.wms.engine;

/** How a batch is packed: the values of {@code BIN_OPTIMIZATION_ALGORITHM}. */
public enum Algorithm {
    /** First fit decreasing: the largest lots first by binding resource, each into the first bin in walking order. */
    FFD,
    /** Best fit decreasing: the largest lots first by binding resource, each into the bin that it leaves tightest. */
    BFD
}

package com.agogsaas.wms.engine;

/** How a batch is packed: the values of {@code BIN_OPTIMIZATION_ALGORITHM}. */
public enum Algorithm {
    /** First fit decreasing: the largest lots first by binding resource, each into the first bin in walking order. */
    FFD,
    /** Best fit decreasing: the largest lots first by binding resource, each into the bin that it leaves tightest. */
    BFD,
    /** One of the others, chosen for each batch by how short of space it is and how its lots differ in size. */
    HYBRID,
    /**
     * As many lots as possible, then the highest total score: each lot gets the best bin that is left, then the lots
     * that stand in each other's way are weighed against each other, with a bound on how far from the best the plan is.
     */
    OPTIMIZED
}

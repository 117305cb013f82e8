package com.agogsaas.wms.benchmarks.routing;

/** A way to walk from the start past some places and back. */
public interface Router {

    /**
     * The length of the tour, in feet.
     *
     * @param places ascending, each once
     * @param count how many of them, from the first on
     */
    double feet(int[] places, int count);
}

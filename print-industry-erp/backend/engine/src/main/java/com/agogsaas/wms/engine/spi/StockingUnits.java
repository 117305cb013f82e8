package com.agogsaas.wms.engine.spi;

/**
 * The whole units that a lot consists of.
 *
 * @param count how many, 1 or more
 * @param separable whether the lot may lie in several bins
 */
public record StockingUnits(long count, boolean separable) {

    public StockingUnits {
        if (count < 1) {
            throw new IllegalArgumentException("A lot consists of at least one unit, not " + count);
        }
    }
}

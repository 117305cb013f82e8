package com.agogsaas.wms.benchmarks.signals;

/**
 * What became of the stock of one seed, put away in one way.
 *
 * @param walk what picking costs
 * @param lots that were to be put away
 * @param unplaced how many of them found no bin
 * @param binsInUse how many bins hold something
 * @param pickersMet at work in the aisle that goods went to, on average; NaN where nobody noted it
 */
record Measured(Walk walk, int lots, int unplaced, long binsInUse, double pickersMet) {

    double shortestFeet() {
        return walk.shortestFeet();
    }

    double sShapeFeet() {
        return walk.sShapeFeet();
    }

    double stops() {
        return walk.stops();
    }
}

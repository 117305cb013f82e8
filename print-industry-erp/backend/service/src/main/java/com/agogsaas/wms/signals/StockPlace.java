package com.agogsaas.wms.signals;

/**
 * Where a bin stands.
 *
 * @param aisle the name of its aisle
 * @param xFeet how far east, NaN where nobody measured it
 * @param yFeet how far north, NaN where nobody measured it
 */
record StockPlace(String aisle, double xFeet, double yFeet) {

    /**
     * How far people walk from one bin to the other, in feet, along aisles that are at right angles to each other.
     * Without positions: nothing within an aisle, and too far to matter elsewhere.
     */
    double feetTo(StockPlace other) {
        double feet = Math.abs(xFeet - other.xFeet) + Math.abs(yFeet - other.yFeet);
        if (!Double.isNaN(feet)) {
            return feet;
        }
        return aisle.equals(other.aisle) ? 0 : Double.POSITIVE_INFINITY;
    }
}

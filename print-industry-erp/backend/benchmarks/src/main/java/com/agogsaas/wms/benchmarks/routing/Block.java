package com.agogsaas.wms.benchmarks.routing;

/**
 * Parallel aisles between a cross aisle in front and one at the back, with racks on both sides of each. A picker
 * reaches both sides of an aisle, and every shelf, from one and the same place; such places are numbered aisle by aisle
 * and in each from the front, 0 to below {@link #places}. Tours begin and end in front of the first aisle.
 *
 * @param aisles how many, 1 or more
 * @param placesPerAisle how many places an aisle has, 1 or more
 * @param placeFeet from one place to the next in an aisle; half of it lies between a cross aisle and the nearest place
 * @param aisleFeet along a cross aisle, from one aisle to the next
 */
public record Block(int aisles, int placesPerAisle, double placeFeet, double aisleFeet) {

    public Block {
        if (aisles < 1 || placesPerAisle < 1 || !(placeFeet > 0) || !(aisleFeet > 0)) {
            throw new IllegalArgumentException("No block: " + aisles + " aisles of " + placesPerAisle + " places, "
                    + placeFeet + " and " + aisleFeet + " ft apart");
        }
    }

    public int places() {
        return aisles * placesPerAisle;
    }

    /** From one cross aisle to the other, in feet. */
    public double aisleLength() {
        return placesPerAisle * placeFeet;
    }

    public int aisleOf(int place) {
        return place / placesPerAisle;
    }

    /** From the front cross aisle to the place, in feet. */
    public double depth(int place) {
        return (place % placesPerAisle + 0.5) * placeFeet;
    }

    /** From where tours begin straight to the place, in feet. */
    public double fromStart(int place) {
        return aisleOf(place) * aisleFeet + depth(place);
    }

    /** Between two places along x and y, in feet, as if racks were no obstacle. */
    public double straightFeet(int place, int other) {
        return Math.abs(aisleOf(place) - aisleOf(other)) * aisleFeet() + Math.abs(depth(place) - depth(other));
    }

    /**
     * The place's turn on a walk through all aisles from the first on, to the back and to the front alternately, 0 to
     * below {@link #places}.
     */
    public int turn(int place) {
        int aisle = aisleOf(place);
        int within = place % placesPerAisle;
        return aisle * placesPerAisle + (aisle % 2 == 0 ? within : placesPerAisle - 1 - within);
    }
}

package com.agogsaas.wms.benchmarks.routing;

/**
 * What part of a tour lies in the aisles up to some aisle, as far as it matters for the rest: how often the ends of
 * that aisle are walked to, and whether what is walked hangs together. The seven classes of Ratliff and Rosenthal.
 */
enum TourPart {
    /** Nothing is walked yet. */
    NOTHING,
    /** Both ends are walked to an odd number of times, and all hangs together: (U, U, 1C). */
    ODD,
    /** Only the front end, an even number of times: (0, E, 1C). */
    FRONT,
    /** Only the back end, an even number of times: (E, 0, 1C). */
    BACK,
    /** Both ends an even number of times, and all hangs together: (E, E, 1C). */
    JOINED,
    /** Both ends an even number of times, in two pieces, one at each end: (E, E, 2C). */
    APART,
    /** A tour that ended in an earlier aisle: (0, 0, 1C). */
    CLOSED;

    /** After walking through the aisle once. */
    TourPart through() {
        return this == ODD ? JOINED : ODD;
    }

    /** After walking through the aisle and back. */
    TourPart throughTwice() {
        return this == ODD ? ODD : JOINED;
    }

    /** After walking into the aisle from the front and back. */
    TourPart fromFront() {
        return switch (this) {
            case NOTHING -> FRONT;
            case BACK -> APART;
            case ODD, FRONT, JOINED, APART, CLOSED -> this;
        };
    }

    /** After walking into the aisle from the back and back. */
    TourPart fromBack() {
        return switch (this) {
            case NOTHING -> BACK;
            case FRONT -> APART;
            case ODD, BACK, JOINED, APART, CLOSED -> this;
        };
    }

    /** After walking into the aisle from both ends and back. */
    TourPart fromBoth() {
        return fromFront().fromBack();
    }

    /** Whether it is a tour already, should nothing be left to visit. */
    boolean isTour() {
        return this == FRONT || this == BACK || this == JOINED || this == CLOSED;
    }
}

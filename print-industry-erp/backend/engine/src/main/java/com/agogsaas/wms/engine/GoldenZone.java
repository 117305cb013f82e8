package com.agogsaas.wms.engine;

/**
 * The shelves between knee and shoulder, from which people lift with the least strain. Counted from the floor, because
 * shelves are numbered and seldom measured.
 *
 * <p>Where the default comes from: the revised NIOSH lifting equation (Waters, Putz-Anderson, Garg, Fine, Ergonomics
 * 36(7), 1993) rates a lift best at 30 inches above the floor, knuckle height, and worse by 0.75 % an inch above and
 * below. With shelves about 20 inches apart that is the second and third.
 *
 * @param fromShelf the lowest shelf of the zone, 1 to {@value #HIGHEST_SHELF}; 1 stands on the floor
 * @param toShelf the highest shelf of the zone, {@code fromShelf} to {@value #HIGHEST_SHELF}
 */
public record GoldenZone(int fromShelf, int toShelf) {

    /** Higher than any rack. */
    public static final int HIGHEST_SHELF = 99;

    public GoldenZone {
        if (fromShelf < 1 || toShelf > HIGHEST_SHELF || fromShelf > toShelf) {
            throw new IllegalArgumentException("The golden zone lies between shelves 1 and " + HIGHEST_SHELF
                    + " from the lower to the higher, not from " + fromShelf + " to " + toShelf);
        }
    }

    /** How many shelves above or below the zone a shelf is; 0 inside of it. */
    int shelvesOutside(int shelf) {
        return Math.max(0, Math.max(fromShelf - shelf, shelf - toShelf));
    }
}

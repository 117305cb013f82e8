package com.agogsaas.wms.engine.spi;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which place on the pickers' walk befits each material of a facility: those that are picked most often for the room
 * that they take come first, and each begins where the room of those before it ends; of those picked alike, the one
 * with the smaller number. That is the order of the cube-per-order index (Heskett, Cube-per-order index: a key to
 * warehouse stock location, Transportation and Distribution Management 3, 1963), which makes the walk as short as any
 * order can when every pick is a walk of its own (Francis, McGinnis and White, Facility Layout and Location, 1992).
 */
public final class WalkRanks {

    private final double[] positions;

    private WalkRanks(double[] positions) {
        this.positions = positions;
    }

    /**
     * Ranks materials, which are numbered from 0 on.
     *
     * @param picksPerDay order lines a day, 0 or more
     * @param room what the stock of each takes up, in any unit, 0 or more
     * @param walkRoom what all bins along the walk take in, in the same unit; where the stock needs more, the walk is
     *     taken to be as long as it needs
     * @throws IllegalArgumentException when there are not as many figures of one kind as of the other
     */
    public static WalkRanks of(double[] picksPerDay, double[] room, double walkRoom) {
        if (picksPerDay.length != room.length) {
            throw new IllegalArgumentException(
                    "Picks of " + picksPerDay.length + " materials and the room of " + room.length);
        }
        List<Integer> order = IntStream.range(0, room.length)
                .boxed()
                .sorted(Comparator.comparingDouble(material -> -frequency(picksPerDay[material], room[material])))
                .toList();
        double whole = Math.max(
                walkRoom,
                IntStream.range(0, room.length)
                        .mapToDouble(material -> room[material])
                        .sum());
        double[] positions = new double[room.length];
        double before = 0;
        for (int material : order) {
            positions[material] = whole == 0 ? 0 : Math.min(1, (before + room[material] / 2) / whole);
            before += room[material];
        }
        return new WalkRanks(positions);
    }

    /** The middle of the room along the walk that befits the material, 0 to 1. */
    public double position(int material) {
        return positions[material];
    }

    /** What is picked and takes up no room belongs to the very beginning. */
    private static double frequency(double picksPerDay, double room) {
        return picksPerDay == 0 ? 0 : picksPerDay / room;
    }
}

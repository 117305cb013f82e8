package com.agogsaas.wms.benchmarks.signals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * Makes up what the orders do not say: what the goods are packed in, how much of them there is and in which order they
 * arrive. A seed decides it all, and the same for every variant.
 *
 * <p>Every material has one of the real cartons, with 6, 12, 24 or 48 units in it. It arrives in lots of at most
 * {@value #LOT_MILLI_CUBIC_FEET} thousandths of a cubic foot, less than a bin takes, and lots arrive in any order.
 */
final class Stock {

    private static final int COVER_DAYS = 28;
    private static final int[] UNITS_PER_CARTON = {6, 12, 24, 48};
    private static final int FACE_CARTONS = 5;
    private static final int MOST_CARTONS = 60;
    private static final long LOT_MILLI_CUBIC_FEET = 8_000;

    /** Ten units in stock where one goes in four weeks, a hundred where a hundred go. */
    private static final double ECONOMIC_FACTOR = 10;

    private Stock() {}

    /**
     * The lots, in the order of their arrival.
     *
     * @param unitsPerDay demand so far, by material
     */
    static List<StockLot> lots(double[] unitsPerDay, StockRule rule, List<Carton> cartons, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<StockLot> lots = new ArrayList<>();
        for (int material = 0; material < unitsPerDay.length; material++) {
            Carton carton = cartons.get(random.nextInt(cartons.size()));
            int unitsPerCarton = UNITS_PER_CARTON[random.nextInt(UNITS_PER_CARTON.length)];
            double units = units(rule, unitsPerDay[material] * COVER_DAYS, unitsPerCarton);
            int left = (int) Math.max(1, Math.min(MOST_CARTONS, Math.ceil(units / unitsPerCarton)));
            int perLot = (int) (LOT_MILLI_CUBIC_FEET / carton.volume().milliCubicFeet());
            while (left > 0) {
                int count = Math.min(left, perLot);
                lots.add(new StockLot(material, carton, count, unitsPerCarton));
                left -= count;
            }
        }
        Collections.shuffle(lots, new Random(seed));
        return lots;
    }

    private static double units(StockRule rule, double ofFourWeeks, int unitsPerCarton) {
        return switch (rule) {
            case FACE -> (double) FACE_CARTONS * unitsPerCarton;
            case ECONOMIC -> ECONOMIC_FACTOR * Math.sqrt(ofFourWeeks);
            case PROPORTIONAL -> ofFourWeeks;
        };
    }
}

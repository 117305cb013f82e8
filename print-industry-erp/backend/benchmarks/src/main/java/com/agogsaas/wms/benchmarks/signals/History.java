package com.agogsaas.wms.benchmarks.signals;

import com.agogsaas.wms.signals.AffinityMiner;
import com.agogsaas.wms.signals.Baskets;
import com.agogsaas.wms.signals.CoPick;
import com.agogsaas.wms.units.AbcClass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a warehouse knows of its materials on some day, from the orders before. Not to be changed. Windows and limits
 * are the service's defaults: order lines a day over 30 days; classes by them, the first 80 % of the lines A, up to 95
 * % B, the rest and what was not picked C; pairs over 90 days.
 */
final class History {

    static final int VELOCITY_DAYS = 30;
    static final int AFFINITY_DAYS = 90;

    private static final double A_SHARE = 0.80;
    private static final double B_SHARE = 0.95;
    private static final double PAIR_SHARE = 0.005;
    private static final int PAIR_ORDERS = 8;

    private final double[] picksPerDay;
    private final AbcClass[] classes;
    private final List<CoPick> pairs;

    private History(double[] picksPerDay, AbcClass[] classes, List<CoPick> pairs) {
        this.picksPerDay = picksPerDay;
        this.classes = classes;
        this.pairs = pairs;
    }

    /** What the orders of so many days before {@code end} tell. */
    static History before(LocalDate end, OrderBook book, int velocityDays, int affinityDays) {
        double[] picksPerDay = new double[book.materials()];
        for (Order order : book.between(end.minusDays(velocityDays), end)) {
            for (int line = 0; line < order.lines(); line++) {
                picksPerDay[order.material(line)] += 1.0 / velocityDays;
            }
        }
        return new History(picksPerDay, classes(picksPerDay), pairs(book.between(end.minusDays(affinityDays), end)));
    }

    /** Order lines a day by material. */
    double[] picksPerDay() {
        return picksPerDay.clone();
    }

    double picksPerDay(int material) {
        return picksPerDay[material];
    }

    AbcClass abcClass(int material) {
        return classes[material];
    }

    /** What is ordered together. */
    List<CoPick> pairs() {
        return pairs;
    }

    private static List<CoPick> pairs(List<Order> orders) {
        Baskets.Builder baskets = Baskets.builder();
        orders.forEach(order -> baskets.add(order.materials()));
        List<CoPick> pairs = new ArrayList<>();
        int support = Math.max(PAIR_ORDERS, (int) Math.ceil(PAIR_SHARE * orders.size()));
        AffinityMiner.mine(baskets.build(), support, AffinityMiner.LARGEST_BASKET, pairs::add);
        return pairs;
    }

    private static AbcClass[] classes(double[] picksPerDay) {
        List<Integer> fastestFirst = IntStream.range(0, picksPerDay.length)
                .boxed()
                .sorted(Comparator.comparingDouble(material -> -picksPerDay[material]))
                .toList();
        double all = IntStream.range(0, picksPerDay.length)
                .mapToDouble(material -> picksPerDay[material])
                .sum();
        AbcClass[] classes = new AbcClass[picksPerDay.length];
        double before = 0;
        for (int material : fastestFirst) {
            boolean picked = picksPerDay[material] > 0;
            classes[material] = picked && before < A_SHARE * all
                    ? AbcClass.A
                    : picked && before < B_SHARE * all ? AbcClass.B : AbcClass.C;
            before += picksPerDay[material];
        }
        return classes;
    }
}

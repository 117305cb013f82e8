package com.agogsaas.wms.benchmarks.signals;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A day on which goods arrive, and what is known then. Not to be changed. */
final class ArrivalDay {

    private final History history;
    private final History hindsight;
    private final List<Order> past;
    private final List<Order> future;
    private final double[] unitsPerDay;

    private ArrivalDay(History history, History hindsight, List<Order> past, List<Order> future, double[] unitsPerDay) {
        this.history = history;
        this.hindsight = hindsight;
        this.past = past;
        this.future = future;
        this.unitsPerDay = unitsPerDay;
    }

    /**
     * Looks both ways.
     *
     * @param pickedDays from the day on, whose orders will be picked
     * @throws IllegalArgumentException when there are no orders before or after
     */
    static ArrivalDay of(LocalDate day, OrderBook book, int pickedDays) {
        LocalDate end = day.plusDays(pickedDays);
        List<Order> past = book.between(LocalDate.MIN, day);
        List<Order> future = book.between(day, end);
        if (past.isEmpty() || future.isEmpty()) {
            throw new IllegalArgumentException("there are " + past.size() + " orders before " + day + " and "
                    + future.size() + " in the " + pickedDays + " days from then on");
        }
        return new ArrivalDay(
                History.before(day, book, History.VELOCITY_DAYS, History.AFFINITY_DAYS),
                History.before(end, book, pickedDays, pickedDays),
                past,
                future,
                unitsPerDay(past, ChronoUnit.DAYS.between(past.get(0).date(), day), book.materials()));
    }

    /** From the orders before the day. */
    History history() {
        return history;
    }

    /** The same from the very orders that will be picked. */
    History hindsight() {
        return hindsight;
    }

    /** The orders before the day. */
    List<Order> past() {
        return past;
    }

    /** The orders that will be picked. */
    List<Order> future() {
        return future;
    }

    /** Demand before the day, by material. */
    double[] unitsPerDay() {
        return unitsPerDay.clone();
    }

    private static double[] unitsPerDay(List<Order> orders, long days, int materials) {
        double[] units = new double[materials];
        for (Order order : orders) {
            for (int line = 0; line < order.lines(); line++) {
                units[order.material(line)] += (double) order.units(line) / days;
            }
        }
        return units;
    }
}

package com.agogsaas.wms.benchmarks.signals;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A day on which goods arrive.
 *
 * @param history from the orders before it
 * @param hindsight the same from the very orders that will be picked
 * @param past the orders before it
 * @param future the orders that will be picked
 * @param unitsPerDay demand before it, by material
 */
record ArrivalDay(History history, History hindsight, List<Order> past, List<Order> future, double[] unitsPerDay) {

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

package com.agogsaas.wms.statistics.methods;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Analysis of a switchback: aisles change between control and treatment from window to window, and each two windows
 * that follow each other have one of both, in an order drawn by chance. What is compared is an aisle with itself within
 * such a pair, so that neither differences between aisles nor slow changes count (Bojinov, Simchi-Levi and Zhao 2023).
 */
public final class Switchback {

    private Switchback() {}

    /**
     * What was seen in an aisle during a window.
     *
     * @param aisle which
     * @param window number of the window, from 0; windows 0 and 1 are a pair, 2 and 3, and so on
     * @param treated whether it had the treatment
     * @param mean of what was observed
     * @param size how many observations that is the mean of, 1 or more
     */
    public record Cell(String aisle, long window, boolean treated, double mean, long size) {}

    /**
     * What pairs say.
     *
     * @param differences treatment less control, for each complete pair
     * @param test whether their mean differs from 0
     * @param incomplete cells without the other of their pair
     */
    public record Comparison(Sample differences, TestResult test, long incomplete) {}

    /** Compares each aisle with itself, pair by pair. */
    public static Comparison compare(List<Cell> cells) {
        Map<String, Cell> waiting = new HashMap<>();
        List<Double> differences = new ArrayList<>();
        for (Cell cell : cells) {
            String pair = cell.window() / 2 + " " + cell.aisle();
            Cell other = waiting.get(pair);
            if (other == null) {
                waiting.put(pair, cell);
            } else if (other.treated() != cell.treated()) {
                differences.add(cell.treated() ? cell.mean() - other.mean() : other.mean() - cell.mean());
                waiting.remove(pair);
            }
        }
        Sample sample =
                Sample.of(differences.stream().mapToDouble(Double::doubleValue).toArray());
        return new Comparison(sample, MeanTests.oneSample(sample, 0), waiting.size());
    }

    /**
     * Whether what was done in one window shows in the next. Between two pairs an aisle either changes or stays as it
     * is, by chance; where nothing is carried over, both are alike. The cells after treatment are compared with those
     * after control, each less the means of its variant and of its aisle, by Welch's test.
     */
    public static TestResult carryOver(List<Cell> cells) {
        Map<String, Cell> byPlace = new HashMap<>();
        cells.forEach(cell -> byPlace.put(cell.window() + " " + cell.aisle(), cell));
        // The second window of a pair always follows the other variant: it says nothing.
        List<Cell> firsts =
                cells.stream().filter(cell -> cell.window() % 2 == 0).toList();
        Map<Boolean, Double> ofVariant =
                firsts.stream().collect(Collectors.groupingBy(Cell::treated, Collectors.averagingDouble(Cell::mean)));
        Map<String, Double> ofAisle = firsts.stream()
                .collect(Collectors.groupingBy(
                        Cell::aisle,
                        Collectors.averagingDouble(
                                cell -> cell.mean() - Objects.requireNonNull(ofVariant.get(cell.treated())))));
        List<Double> afterTreatment = new ArrayList<>();
        List<Double> afterControl = new ArrayList<>();
        for (Cell cell : firsts) {
            Cell before = byPlace.get(cell.window() - 1 + " " + cell.aisle());
            if (before != null) {
                (before.treated() ? afterTreatment : afterControl)
                        .add(cell.mean()
                                - Objects.requireNonNull(ofVariant.get(cell.treated()))
                                - Objects.requireNonNull(ofAisle.get(cell.aisle())));
            }
        }
        return MeanTests.welch(sample(afterTreatment), sample(afterControl));
    }

    private static Sample sample(List<Double> values) {
        return Sample.of(values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}

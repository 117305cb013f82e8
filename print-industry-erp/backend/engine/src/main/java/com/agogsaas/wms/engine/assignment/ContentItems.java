package com.agogsaas.wms.engine.assignment;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * What the bins of a problem may hold, bin by bin: an <em>item</em> is an arc that a lot may take. The items of a bin
 * make up one <em>part</em>, or one for each group where lots of one group only may share the bin; a content is taken
 * from a single part.
 *
 * <p>Every item has one size to judge it by. Of several resources it is a sum, in which each weighs what it is worth in
 * this bin and a little for being scarce: whatever has room by every resource has room by that sum (a surrogate
 * constraint: Glover, "Surrogate constraints", Operations Research 16, 1968).
 *
 * <p>Numbers are doubles, which hold the sizes of problems that are {@link #countable} exactly.
 */
final class ContentItems {

    private static final long MOST_CAPACITY = 1L << 50;

    /** So much more room there is by sums, lest rounding leaves no room for what fits. */
    private static final double ROUNDING = 1 + 1e-9;

    /** What scarcity weighs beside worth. */
    private static final double FOR_BEING_SCARCE = 0.02;

    final int bins;
    final int lots;
    final int resources;

    /** The items of a bin stand from {@code first[bin]} to below {@code first[bin + 1]}. */
    final int[] first;

    /** The parts of a bin are those from {@code firstPart[bin]} to below {@code firstPart[bin + 1]}. */
    final int[] firstPart;

    /** The items of a part stand from {@code firstOfPart[part]} to below {@code firstOfPart[part + 1]}. */
    final int[] firstOfPart;

    final int[] lot;
    final int[] arc;
    final double[] score;

    /** The size to judge an item by, and how much of it there is, by part. */
    final double[] size;

    final double[] room;

    /** What an item takes of each resource, and what the bin has of it. */
    final double[][] sizeOf;

    final double[][] capacity;

    /**
     * Takes the {@code mostPerLot} candidates of every lot that come first.
     *
     * @param price what a unit of each resource of each bin is worth, bin by bin, as far as that is known; else 0
     */
    ContentItems(AssignmentProblem problem, CandidateArcs candidates, int mostPerLot, double[] price) {
        bins = problem.bins();
        lots = problem.lots();
        resources = problem.resources();
        capacity = new double[resources][bins];
        for (int r = 0; r < resources; r++) {
            for (int bin = 0; bin < bins; bin++) {
                capacity[r][bin] = problem.capacity(bin, r);
            }
        }
        first = firstOfBins(candidates, mostPerLot);
        int items = first[bins];
        lot = new int[items];
        arc = new int[items];
        score = new double[items];
        sizeOf = new double[resources][items];
        fill(problem, candidates, mostPerLot);
        firstPart = new int[bins + 1];
        firstOfPart = parts(problem);
        size = resources == 1 ? sizeOf[0] : new double[items];
        room = new double[firstOfPart.length - 1];
        for (int bin = 0; bin < bins; bin++) {
            for (int part = firstPart[bin]; part < firstPart[bin + 1]; part++) {
                if (resources == 1) {
                    room[part] = capacity[0][bin];
                } else {
                    weigh(bin, part, price);
                }
            }
        }
    }

    /** Whether doubles hold the sizes of all contents exactly. */
    static boolean countable(AssignmentProblem problem) {
        boolean countable = true;
        for (int bin = 0; bin < problem.bins(); bin++) {
            for (int r = 0; r < problem.resources(); r++) {
                countable &= problem.capacity(bin, r) <= MOST_CAPACITY;
            }
        }
        return countable;
    }

    private int[] firstOfBins(CandidateArcs candidates, int mostPerLot) {
        int[] start = new int[bins + 1];
        for (int of = 0; of < lots; of++) {
            for (int c = candidates.first[of]; c < end(candidates, of, mostPerLot); c++) {
                start[candidates.bin[c] + 1]++;
            }
        }
        for (int bin = 0; bin < bins; bin++) {
            start[bin + 1] += start[bin];
        }
        return start;
    }

    /** Group by group, so that the items of each group stand together in every bin. */
    private void fill(AssignmentProblem problem, CandidateArcs candidates, int mostPerLot) {
        int[] next = Arrays.copyOf(first, bins);
        int[] byGroup = IntStream.range(0, lots)
                .boxed()
                .sorted(Comparator.comparingInt(problem::group))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int of : byGroup) {
            for (int c = candidates.first[of]; c < end(candidates, of, mostPerLot); c++) {
                int item = next[candidates.bin[c]]++;
                lot[item] = of;
                arc[item] = candidates.arc[c];
                score[item] = candidates.score[c];
                for (int r = 0; r < resources; r++) {
                    sizeOf[r][item] = candidates.size(of, c, r);
                }
            }
        }
    }

    private int[] parts(AssignmentProblem problem) {
        int[] starts = new int[lot.length + 1];
        int parts = 0;
        for (int bin = 0; bin < bins; bin++) {
            for (int item = first[bin]; item < first[bin + 1]; item++) {
                if (item == first[bin]
                        || (problem.oneGroupOnly(bin) && problem.group(lot[item]) != problem.group(lot[item - 1]))) {
                    starts[parts++] = item;
                }
            }
            firstPart[bin + 1] = parts;
        }
        starts[parts] = lot.length;
        return Arrays.copyOf(starts, parts + 1);
    }

    /** A resource of which there is enough for all items of the part weighs nothing. */
    private void weigh(int bin, int part, double[] price) {
        double[] lacking = new double[resources];
        double lackingInAll = 0;
        double worthOfAll = 0;
        for (int r = 0; r < resources; r++) {
            double asked = 0;
            for (int item = firstOfPart[part]; item < firstOfPart[part + 1]; item++) {
                asked += sizeOf[r][item];
            }
            if (asked > capacity[r][bin]) {
                lacking[r] = asked / capacity[r][bin] - 1;
                lackingInAll += lacking[r];
                worthOfAll += price[bin * resources + r] * capacity[r][bin];
            }
        }
        for (int r = 0; r < resources; r++) {
            if (lacking[r] > 0) {
                double worth = price[bin * resources + r] * capacity[r][bin];
                double weight = FOR_BEING_SCARCE * lacking[r] / lackingInAll + (worth > 0 ? worth / worthOfAll : 0);
                room[part] += weight * ROUNDING;
                for (int item = firstOfPart[part]; item < firstOfPart[part + 1]; item++) {
                    size[item] += weight / capacity[r][bin] * sizeOf[r][item];
                }
            }
        }
    }

    private static int end(CandidateArcs candidates, int of, int mostPerLot) {
        return Math.min(candidates.first[of + 1], candidates.first[of] + mostPerLot);
    }

    /** How many items there are. */
    int count() {
        return lot.length;
    }

    /** How many items the bin with the most has. */
    int mostInABin() {
        int most = 0;
        for (int bin = 0; bin < bins; bin++) {
            most = Math.max(most, first[bin + 1] - first[bin]);
        }
        return most;
    }
}

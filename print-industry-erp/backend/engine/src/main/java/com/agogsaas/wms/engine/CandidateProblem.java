package com.agogsaas.wms.engine;

import com.agogsaas.wms.engine.assignment.Assignment;
import com.agogsaas.wms.engine.assignment.AssignmentProblem;
import com.agogsaas.wms.engine.assignment.AssignmentProblemBuilder;
import com.agogsaas.wms.engine.spi.BinColumns;
import com.agogsaas.wms.engine.spi.MixingRule;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The placing of a batch as an assignment problem over the bins in the lots' lists. Scores are in thousandths of a
 * point, as each bin stands before the batch, so that the total is a sum over lots.
 *
 * <p>A lot with an incomplete list has one arc more: to "elsewhere", which has room for everything and where the lot
 * scores as in the last bin of its list. No bin outside the list scores more, so every plan over all bins of the
 * facility is a plan of this problem with the same total or a higher one: its bound holds for the whole facility.
 */
final class CandidateProblem {

    private final List<ReceivedLot> lots;
    private final Candidates candidates;
    private final Occupancy known;
    private final int[] bins;
    private final AssignmentProblem problem;

    /** @param known a plan whose bins are added to the lists, so that the problem has a solution as good */
    CandidateProblem(List<ReceivedLot> lots, Candidates candidates, Occupancy known) {
        this.lots = lots;
        this.candidates = candidates;
        this.known = known;
        bins = IntStream.range(0, lots.size())
                .flatMap(lot -> IntStream.concat(
                        IntStream.range(0, candidates.list(lot).size())
                                .map(place -> candidates.list(lot).bin(place)),
                        IntStream.of(known.binOf(lot))))
                .filter(bin -> bin != Occupancy.NOWHERE)
                .sorted()
                .distinct()
                .toArray();
        problem = build();
    }

    AssignmentProblem problem() {
        return problem;
    }

    private AssignmentProblem build() {
        BinColumns columns = candidates.bins();
        boolean countsLots = Arrays.stream(bins).anyMatch(bin -> mixing(columns, bin) == MixingRule.SINGLE_LOT);
        AssignmentProblemBuilder builder = AssignmentProblem.builder(bins.length + 1, countsLots ? 3 : 2);
        for (int index = 0; index < bins.length; index++) {
            int bin = bins[index];
            MixingRule rule = mixing(columns, bin);
            long places = rule == MixingRule.SINGLE_LOT ? 1 : lots.size();
            builder.capacity(index, sizes(countsLots, columns.freeVolume(bin), columns.freeWeight(bin), places));
            if (rule == MixingRule.SINGLE_MATERIAL) {
                builder.oneGroupOnly(index);
            }
        }
        long volume =
                lots.stream().mapToLong(lot -> lot.volume().milliCubicFeet()).sum();
        long weight = lots.stream().mapToLong(lot -> lot.weight().centiPounds()).sum();
        builder.capacity(bins.length, sizes(countsLots, volume, weight, lots.size()));
        for (int lot = 0; lot < lots.size(); lot++) {
            addLot(builder, lot, countsLots);
        }
        return builder.build();
    }

    /** The bin at the end of an arc; {@link Occupancy#NOWHERE} for no arc and for elsewhere. */
    int bin(int arc) {
        if (arc == Assignment.UNPLACED) {
            return Occupancy.NOWHERE;
        }
        int index = problem.bin(arc);
        return index == bins.length ? Occupancy.NOWHERE : bins[index];
    }

    private void addLot(AssignmentProblemBuilder builder, int lot, boolean countsLots) {
        ReceivedLot goods = lots.get(lot);
        builder.lot(
                goods.material(),
                sizes(
                        countsLots,
                        goods.volume().milliCubicFeet(),
                        goods.weight().centiPounds(),
                        1));
        BestBins list = candidates.list(lot);
        boolean knownIsListed = known.binOf(lot) == Occupancy.NOWHERE;
        for (int place = 0; place < list.size(); place++) {
            knownIsListed |= list.bin(place) == known.binOf(lot);
            builder.arc(Arrays.binarySearch(bins, list.bin(place)), Candidates.inThousandths(list.score(place)));
        }
        if (!knownIsListed) {
            builder.arc(Arrays.binarySearch(bins, known.binOf(lot)), candidates.score(lot, known.binOf(lot)));
        }
        if (!candidates.isComplete(lot)) {
            builder.arc(bins.length, Candidates.inThousandths(list.score(list.size() - 1)));
        }
    }

    private static long[] sizes(boolean countsLots, long volume, long weight, long places) {
        return countsLots ? new long[] {volume, weight, places} : new long[] {volume, weight};
    }

    private static MixingRule mixing(BinColumns columns, int bin) {
        return columns.kind(columns.kindOf(bin)).mixingRule();
    }
}

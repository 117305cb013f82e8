package com.agogsaas.wms.engine;

import com.agogsaas.wms.engine.spi.BinColumns;
import com.agogsaas.wms.engine.spi.BinPage;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import com.agogsaas.wms.engine.spi.StockingUnits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Splits a lot that no bin takes whole over the fewest bins that take it together, whole units each; of those the ones
 * that score best. All of the lot or nothing of it.
 *
 * <p>The number of bins is the least there is: the roomiest bins reach the lot's units first. Which bins of that number
 * is chosen one by one, each time the one that scores best for an even share of what is left, among those after which
 * the roomiest others still take the rest. That is a greedy choice: with fewer bins it does not do, with better ones it
 * sometimes might.
 */
final class LotSplit {

    private final ReceivedLot lot;
    private final StockingUnits units;
    private final Occupancy occupancy;
    private final Scoring scoring;
    private final int maxBins;
    private final List<Candidate> candidates = new ArrayList<>();

    private LotSplit(ReceivedLot lot, StockingUnits units, Occupancy occupancy, Scoring scoring, int maxBins) {
        this.lot = lot;
        this.units = units;
        this.occupancy = occupancy;
        this.scoring = scoring;
        this.maxBins = maxBins;
    }

    /** A bin and how many units of the lot it takes, at least one. */
    private record Candidate(int bin, long takes) {}

    /** A bin and the part of the lot that goes there. */
    record Part(int bin, ReceivedLot goods) {}

    /** The parts, or none when the lot may not be split or not even {@code maxBins} bins take it. */
    static List<Part> of(ReceivedLot lot, Occupancy occupancy, Scoring scoring, int maxBins) {
        StockingUnits units = lot.units();
        if (units == null || !units.separable() || units.count() < 2 || maxBins < 2) {
            return List.of();
        }
        return new LotSplit(lot, units, occupancy, scoring, maxBins).parts();
    }

    private List<Part> parts() {
        collectCandidates();
        int bins = fewestBins();
        List<Part> parts = new ArrayList<>();
        long left = units.count();
        for (int binsAfter = bins - 1; binsAfter >= 0; binsAfter--) {
            Candidate chosen = best(left, binsAfter);
            long taken = Math.min(left, chosen.takes);
            parts.add(new Part(chosen.bin, lot.part(taken)));
            candidates.remove(chosen);
            left -= taken;
        }
        return parts;
    }

    private void collectCandidates() {
        BinColumns bins = occupancy.bins();
        long[] most = new long[bins.kindCount()];
        for (int kind = 0; kind < most.length; kind++) {
            most[kind] =
                    Rules.suits(bins.kind(kind), lot) ? Rules.unitsThatPack(bins.kind(kind), lot, units.count()) : 0;
        }
        for (int bin = 0; bin < bins.count(); bin++) {
            if (most[bins.kindOf(bin)] > 0 && occupancy.toleratesMixing(bin, lot)) {
                long takes = Math.min(
                        most[bins.kindOf(bin)], lot.unitsWithin(occupancy.freeVolume(bin), occupancy.freeWeight(bin)));
                if (takes > 0) {
                    candidates.add(new Candidate(bin, takes));
                }
            }
        }
    }

    /** How many of the roomiest bins take all units; 0 when more would be needed than are allowed. */
    private int fewestBins() {
        long[] roomiest = roomiest(maxBins);
        long together = 0;
        for (int count = 1; count <= roomiest.length; count++) {
            together += roomiest[count - 1];
            if (together >= units.count()) {
                return count;
            }
        }
        return 0;
    }

    private Candidate best(long left, int binsAfter) {
        long[] roomiest = roomiest(binsAfter + 1);
        long others = Arrays.stream(roomiest, 0, binsAfter).sum();
        long withOneMore = Arrays.stream(roomiest).sum();
        long evenShare = (left + binsAfter) / (binsAfter + 1);
        LotScorer scorer = new LotScorer(occupancy.bins(), lot.part(evenShare), scoring);
        Candidate best = candidates.get(0);
        double highest = Double.NEGATIVE_INFINITY;
        for (Candidate candidate : candidates) {
            boolean isOneOfThem = binsAfter > 0 && candidate.takes >= roomiest[binsAfter - 1];
            long reach = isOneOfThem ? withOneMore : candidate.takes + others;
            if (reach >= left) {
                int bin = candidate.bin;
                double score = scorer.total(occupancy.bins().page(bin / BinPage.SIZE), bin % BinPage.SIZE);
                if (score > highest) {
                    highest = score;
                    best = candidate;
                }
            }
        }
        return best;
    }

    /** How many units the roomiest candidates take, the roomiest first; at most {@code count} of them. */
    private long[] roomiest(int count) {
        return candidates.stream()
                .mapToLong(candidate -> -candidate.takes)
                .sorted()
                .limit(count)
                .map(negated -> -negated)
                .toArray();
    }
}

package com.agogsaas.wms.engine;

import com.agogsaas.wms.engine.spi.BinColumns;
import com.agogsaas.wms.engine.spi.BinPage;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * For every lot of a batch its best bins as the facility stands before the batch, as many as anybody asked for so far.
 * However long a list is, it is no cap: a lot that finds no room in its list gets a longer one.
 */
final class Candidates {

    private static final double THOUSANDTHS = 1000;

    private final BinColumns bins;
    private final List<ReceivedLot> lots;
    private final Scoring scoring;
    private final PageQueue queue = new PageQueue();
    private final @Nullable LotSearch[] searches;
    private final @Nullable BestBins[] lists;
    private @Nullable LotSearch latest;

    Candidates(BinColumns bins, List<ReceivedLot> lots, Scoring scoring) {
        this.bins = bins;
        this.lots = lots;
        this.scoring = scoring;
        searches = new LotSearch[lots.size()];
        lists = new BestBins[lots.size()];
    }

    BinColumns bins() {
        return bins;
    }

    /** The lot's best bins in order: at least {@code wanted}, or all that take it. */
    BestBins list(int lot, int wanted) {
        BestBins known = lists[lot];
        if (known == null || (known.isFull() && known.size() < wanted)) {
            known = search(lot).best(wanted, bin -> true);
            lists[lot] = known;
        }
        return known;
    }

    /** The lot's list as it is. */
    BestBins list(int lot) {
        return list(lot, 0);
    }

    /** Whether no bin but those in the lot's list takes it. */
    boolean isComplete(int lot) {
        BestBins known = list(lot);
        return !known.isFull() || known.size() == bins.count();
    }

    /** The best bin that still has room for the lot, or {@link Occupancy#NOWHERE}. */
    int bestWithRoom(int lot, Occupancy occupancy) {
        ReceivedLot goods = lots.get(lot);
        BestBins known = list(lot);
        for (int place = 0; place < known.size(); place++) {
            if (occupancy.takes(known.bin(place), goods)) {
                return known.bin(place);
            }
        }
        if (isComplete(lot)) {
            return Occupancy.NOWHERE;
        }
        BestBins found = search(lot).best(1, bin -> occupancy.takes(bin, goods));
        return found.size() == 0 ? Occupancy.NOWHERE : found.bin(0);
    }

    /** At most {@code limit} bins with room for the lot, without {@code except}, best first. */
    List<RankedBin> ranked(int lot, int limit, int except, Occupancy occupancy) {
        if (limit == 0) {
            return List.of();
        }
        ReceivedLot goods = lots.get(lot);
        List<RankedBin> ranked = firstWithRoom(lot, list(lot, limit + 1), limit, except, occupancy);
        if (ranked.size() < limit && !isComplete(lot)) {
            BestBins found = search(lot).best(limit, bin -> bin != except && occupancy.takes(bin, goods));
            ranked = firstWithRoom(lot, found, limit, except, occupancy);
        }
        return ranked;
    }

    ScoreBreakdown breakdown(int lot, int bin) {
        return search(lot).scorer().breakdown(bin);
    }

    /** The lot's score in a bin, in thousandths of a point. */
    long score(int lot, int bin) {
        return inThousandths(search(lot).scorer().total(bins.page(bin / BinPage.SIZE), bin % BinPage.SIZE));
    }

    static long inThousandths(double points) {
        return Math.round(points * THOUSANDTHS);
    }

    static double inPoints(long thousandths) {
        return thousandths / THOUSANDTHS;
    }

    private List<RankedBin> firstWithRoom(int lot, BestBins best, int limit, int except, Occupancy occupancy) {
        List<RankedBin> ranked = new ArrayList<>();
        for (int place = 0; place < best.size() && ranked.size() < limit; place++) {
            int bin = best.bin(place);
            if (bin != except && occupancy.takes(bin, lots.get(lot))) {
                ranked.add(new RankedBin(bin, breakdown(lot, bin)));
            }
        }
        return ranked;
    }

    private LotSearch search(int lot) {
        LotSearch search = searches[lot];
        if (search == null) {
            search = new LotSearch(bins, lots.get(lot), scoring, queue, latest);
            searches[lot] = search;
            latest = search;
        }
        return search;
    }
}

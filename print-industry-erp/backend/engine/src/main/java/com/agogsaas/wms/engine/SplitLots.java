package com.agogsaas.wms.engine;

import com.agogsaas.wms.engine.spi.ReceivedLot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A plan in which lots that no bin takes whole are split where they may be. Their parts stand behind the whole lots.
 */
final class SplitLots {

    private final Map<Integer, List<Integer>> parts = new HashMap<>();
    private List<ReceivedLot> goods;
    private Occupancy occupancy;

    /** @param whole the plan so far */
    SplitLots(PlacementRequest request, Occupancy whole, Scoring scoring) {
        goods = request.lots();
        occupancy = whole;
        for (int lot = 0; lot < request.lots().size(); lot++) {
            if (whole.binOf(lot) == Occupancy.NOWHERE) {
                List<LotSplit.Part> split = LotSplit.of(
                        request.lots().get(lot),
                        occupancy,
                        scoring,
                        request.policy().maxBinsPerLot());
                if (!split.isEmpty()) {
                    add(lot, split);
                }
            }
        }
    }

    /** The facility with whole lots and parts in place. */
    Occupancy occupancy() {
        return occupancy;
    }

    /** What the occupancy calls by this number: a lot of the request, or behind them a part. */
    ReceivedLot goods(int number) {
        return goods.get(number);
    }

    /** The numbers of a lot's parts; none where it was not split. */
    List<Integer> partsOf(int lot) {
        return parts.getOrDefault(lot, List.of());
    }

    /** An occupancy has room for as many lots as it was made for, so one with more is filled anew. */
    private void add(int lot, List<LotSplit.Part> split) {
        List<ReceivedLot> more = new ArrayList<>(goods);
        split.forEach(part -> more.add(part.goods()));
        Occupancy next = new Occupancy(occupancy.bins(), more);
        for (int placed = 0; placed < goods.size(); placed++) {
            if (occupancy.binOf(placed) != Occupancy.NOWHERE) {
                next.put(placed, occupancy.binOf(placed));
            }
        }
        List<Integer> numbers = new ArrayList<>();
        for (LotSplit.Part part : split) {
            int number = goods.size() + numbers.size();
            next.put(number, part.bin());
            numbers.add(number);
        }
        parts.put(lot, numbers);
        goods = more;
        occupancy = next;
    }
}

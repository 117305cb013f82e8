package com.agogsaas.wms.benchmarks.competitors;

import com.agogsaas.wms.engine.instances.PackingInstance;
import java.util.ArrayList;
import java.util.List;

/** How many bins first fit takes, in the order given. */
final class FirstFitBins {

    private FirstFitBins() {}

    static int count(PackingInstance packing) {
        List<long[]> bins = new ArrayList<>();
        for (int lot = 0; lot < packing.lots(); lot++) {
            put(packing, lot, bins);
        }
        return bins.size();
    }

    private static void put(PackingInstance packing, int lot, List<long[]> bins) {
        for (long[] taken : bins) {
            if (fits(packing, lot, taken)) {
                add(packing, lot, taken);
                return;
            }
        }
        long[] taken = new long[packing.resources()];
        add(packing, lot, taken);
        bins.add(taken);
    }

    private static boolean fits(PackingInstance packing, int lot, long[] taken) {
        for (int r = 0; r < taken.length; r++) {
            if (taken[r] + packing.size(lot, r) > packing.capacity(r)) {
                return false;
            }
        }
        return true;
    }

    private static void add(PackingInstance packing, int lot, long[] taken) {
        for (int r = 0; r < taken.length; r++) {
            taken[r] += packing.size(lot, r);
        }
    }
}

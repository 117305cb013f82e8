package com.agogsaas.wms.benchmarks.signals;

import java.util.List;
import java.util.stream.IntStream;

/** Where one material is picked, bin after bin. */
final class PickFaces {

    private final List<Filling.Lying> goods;
    private int next;
    private long left;

    /** @param goods what came first first */
    PickFaces(List<Filling.Lying> goods) {
        this.goods = goods;
        left = goods.isEmpty() ? 0 : goods.get(0).units();
    }

    /**
     * Takes units and names the bins that they come from. Whoever takes more than all bins hold waits until the first
     * are topped up, and goes to each bin once.
     */
    IntStream take(long units) {
        IntStream.Builder bins = IntStream.builder();
        long missing = units;
        for (int visit = 0; visit < goods.size() && missing > 0; visit++) {
            bins.add(goods.get(next).bin());
            if (missing < left) {
                left -= missing;
                missing = 0;
            } else {
                missing -= left;
                next = (next + 1) % goods.size();
                left = goods.get(next).units();
            }
        }
        return bins.build().distinct();
    }
}

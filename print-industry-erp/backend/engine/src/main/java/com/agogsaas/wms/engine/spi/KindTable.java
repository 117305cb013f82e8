package com.agogsaas.wms.engine.spi;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of a facility's bins and how many bins are of each. A kind that no bin is of any more leaves its index to
 * the next new one, so that indexes stay small however often bins are opened, shut and resized.
 */
final class KindTable {

    private BinKind[] kinds;
    private int[] bins;
    private int count;
    private @Nullable Map<BinKind, Integer> indexes;

    KindTable() {
        kinds = new BinKind[0];
        bins = new int[0];
    }

    private KindTable(KindTable original) {
        kinds = original.kinds.clone();
        bins = original.bins.clone();
        count = original.count;
    }

    KindTable copy() {
        return new KindTable(this);
    }

    int count() {
        return count;
    }

    BinKind kind(int index) {
        return kinds[index];
    }

    /** Whether a bin is of this kind. */
    boolean inUse(int index) {
        return bins[index] > 0;
    }

    /** Counts one more bin of a kind; returns the kind's index. */
    int add(BinKind added) {
        int index = indexes().computeIfAbsent(added, unseen -> freeIndex());
        kinds[index] = added;
        bins[index]++;
        return index;
    }

    /** Counts one bin less of a kind. */
    void remove(int index) {
        bins[index]--;
        if (bins[index] == 0) {
            indexes().remove(kinds[index]);
        }
    }

    private Map<BinKind, Integer> indexes() {
        Map<BinKind, Integer> known = indexes;
        if (known == null) {
            known = new HashMap<>();
            for (int index = 0; index < count; index++) {
                if (bins[index] > 0) {
                    known.put(kinds[index], index);
                }
            }
            indexes = known;
        }
        return known;
    }

    private int freeIndex() {
        for (int index = 0; index < count; index++) {
            if (bins[index] == 0) {
                return index;
            }
        }
        if (count == kinds.length) {
            kinds = Arrays.copyOf(kinds, Math.max(8, count * 2));
            bins = Arrays.copyOf(bins, kinds.length);
        }
        return count++;
    }
}

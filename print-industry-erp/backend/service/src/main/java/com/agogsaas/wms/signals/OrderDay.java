package com.agogsaas.wms.signals;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What the orders of one day asked for.
 *
 * @param mark of the picks that it was read from; another one if any was added or taken back since
 * @param materialsByOrder by the order's number, the numbers of its materials, in any order
 */
record OrderDay(Mark mark, Map<String, int[]> materialsByOrder) {

    /**
     * Tells one set of picks from another.
     *
     * @param picks how many
     * @param hash of their identifiers, whatever their order
     */
    record Mark(long picks, long hash) {}

    /** Collects a day's picks. */
    static final class Builder {
        private final Map<String, int[]> materials = new HashMap<>();
        private final Map<String, Integer> sizes = new HashMap<>();

        void add(String order, int material) {
            int size = sizes.getOrDefault(order, 0);
            int[] before = materials.getOrDefault(order, new int[4]);
            int[] after = size < before.length ? before : Arrays.copyOf(before, 2 * size);
            after[size] = material;
            materials.put(order, after);
            sizes.put(order, size + 1);
        }

        OrderDay build(Mark mark) {
            materials.replaceAll((order, numbers) -> Arrays.copyOf(numbers, sizes.getOrDefault(order, 0)));
            return new OrderDay(mark, materials);
        }
    }
}

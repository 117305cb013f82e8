package com.agogsaas.wms.engine.instances;

import java.util.Arrays;

/**
 * Vector bin packing, {@code .vbp}: the number of resources d; d capacities; the number of lines; on each line d sizes
 * and how many lots there are of that kind.
 */
final class VectorPackingFormat implements InstanceFormat {

    private static final int MOST_RESOURCES = 1_000;

    @Override
    public int readCount(NumberText text) {
        return 1;
    }

    @Override
    public Instance read(NumberText text, String name) throws UnreadableInstanceException {
        int resources = text.count("the number of resources", 1, MOST_RESOURCES);
        long[] capacity = Numbers.read(text, resources, "a capacity");
        int kinds = text.count("the number of lots", 0, MOST);
        long[] sizes = new long[0];
        int used = 0;
        for (int kind = 0; kind < kinds; kind++) {
            long[] size = Numbers.read(text, resources, "a size");
            requireFits(text, size, capacity);
            int copies = text.count("the number of lots of a kind", 0, MOST);
            if ((long) used + (long) copies * resources > MOST) {
                throw text.fault("the problem is too large");
            }
            sizes = room(sizes, used + copies * resources);
            for (int copy = 0; copy < copies; copy++, used += resources) {
                System.arraycopy(size, 0, sizes, used, resources);
            }
        }
        return new PackingInstance(name, capacity, Arrays.copyOf(sizes, used));
    }

    private static void requireFits(NumberText text, long[] size, long[] capacity) throws UnreadableInstanceException {
        for (int r = 0; r < size.length; r++) {
            if (size[r] > capacity[r]) {
                throw text.fault("a lot of " + size[r] + " fits no bin, which has " + capacity[r]);
            }
        }
    }

    private static long[] room(long[] array, int length) {
        return array.length >= length ? array : Arrays.copyOf(array, Math.max(length, array.length * 2));
    }
}

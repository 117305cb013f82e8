package com.agogsaas.wms.engine.instances;

import java.util.Arrays;

/**
 * The OR-Library's bin packing (Falkenauer 1996): the number of problems; for each a name, then the capacity, the
 * number of lots and the best known number of bins, then the sizes. Sizes may have up to three decimals; the unit
 * becomes a tenth, hundredth or thousandth then.
 */
final class BinPackingFormat implements InstanceFormat {

    private static final int LARGEST_SCALE = 1000;

    @Override
    public int readCount(NumberText text) throws UnreadableInstanceException {
        return text.count("the number of problems", 0, MOST);
    }

    @Override
    public Instance read(NumberText text, String name) throws UnreadableInstanceException {
        String ownName = text.word("a problem's name");
        long[] capacity = {text.thousandths("a capacity")};
        int lots = text.count("the number of lots", 0, MOST);
        text.next("the best known number of bins");
        long[] sizes = new long[0];
        for (int lot = 0; lot < lots; lot++) {
            if (lot == sizes.length) {
                sizes = Arrays.copyOf(sizes, Math.min(lots, 2 * lot + 64));
            }
            sizes[lot] = text.thousandths("a size");
            if (sizes[lot] > capacity[0]) {
                throw text.fault("a lot is larger than a bin");
            }
        }
        inTheCoarsestUnit(capacity, sizes);
        return new PackingInstance(ownName, capacity, sizes);
    }

    private static void inTheCoarsestUnit(long[] capacity, long[] sizes) {
        int scale = LARGEST_SCALE;
        while (scale > 1 && (capacity[0] % scale != 0 || !divides(scale, sizes))) {
            scale /= 10;
        }
        capacity[0] /= scale;
        for (int lot = 0; lot < sizes.length; lot++) {
            sizes[lot] /= scale;
        }
    }

    private static boolean divides(long scale, long[] sizes) {
        return Arrays.stream(sizes).allMatch(size -> size % scale == 0);
    }
}

package com.agogsaas.wms.benchmarks.routing;

/**
 * The walk that most warehouses teach: through every aisle with something to pick from one end to the other, and back
 * to the front from the last place where the last such aisle is entered from there.
 */
public final class SShape implements Router {

    private final Block block;

    public SShape(Block block) {
        this.block = block;
    }

    @Override
    public double feet(int[] places, int count) {
        if (count == 0) {
            return 0;
        }
        int aisles = 1;
        for (int stop = 1; stop < count; stop++) {
            aisles += block.aisleOf(places[stop]) == block.aisleOf(places[stop - 1]) ? 0 : 1;
        }
        int last = places[count - 1];
        double across = 2 * block.aisleOf(last) * block.aisleFeet();
        return aisles % 2 == 0
                ? across + aisles * block.aisleLength()
                : across + (aisles - 1) * block.aisleLength() + 2 * block.depth(last);
    }
}

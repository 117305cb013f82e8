package com.agogsaas.wms.benchmarks.routing;

/** The shortest tour by trying every order of visits: the plain twin of {@link ShortestTour}. */
final class EveryOrder implements Router {

    private final Block block;

    EveryOrder(Block block) {
        this.block = block;
    }

    @Override
    public double feet(int[] places, int count) {
        return count == 0 ? 0 : shortest(places, new boolean[count], count, -1);
    }

    /** The least that is still to be walked from {@code at}, where -1 is the start. */
    private double shortest(int[] places, boolean[] visited, int left, int at) {
        if (left == 0) {
            return block.fromStart(at);
        }
        double least = Double.POSITIVE_INFINITY;
        for (int stop = 0; stop < visited.length; stop++) {
            if (!visited[stop]) {
                visited[stop] = true;
                least = Math.min(least, distance(at, places[stop]) + shortest(places, visited, left - 1, places[stop]));
                visited[stop] = false;
            }
        }
        return least;
    }

    private double distance(int from, int to) {
        if (from < 0) {
            return block.fromStart(to);
        }
        if (block.aisleOf(from) == block.aisleOf(to)) {
            return Math.abs(block.depth(from) - block.depth(to));
        }
        double depths = block.depth(from) + block.depth(to);
        return Math.abs(block.aisleOf(from) - block.aisleOf(to)) * block.aisleFeet()
                + Math.min(depths, 2 * block.aisleLength() - depths);
    }
}

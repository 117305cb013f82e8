package com.agogsaas.wms.engine.instances;

/**
 * Lots for as few bins as possible, all of one size, as many as there are lots: bin packing with one resource, vector
 * bin packing with several.
 */
public final class PackingInstance implements Instance {

    private final String name;
    private final long[] capacity;
    private final long[] sizes;

    /**
     * Takes over both arrays.
     *
     * @param name see {@link Instance#name}
     * @param capacity of every bin, by resource
     * @param sizes lot by lot, each by resource
     */
    public PackingInstance(String name, long[] capacity, long[] sizes) {
        if (capacity.length == 0 || sizes.length % capacity.length != 0) {
            throw new IllegalArgumentException(sizes.length + " sizes for " + capacity.length + " resources");
        }
        this.name = name;
        this.capacity = capacity;
        this.sizes = sizes;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int lots() {
        return sizes.length / capacity.length;
    }

    @Override
    public int bins() {
        return lots();
    }

    @Override
    public Objective objective() {
        return Objective.BINS;
    }

    public int resources() {
        return capacity.length;
    }

    /** What every bin has of a resource. */
    public long capacity(int resource) {
        return capacity[resource];
    }

    /** What a lot takes of a resource. */
    public long size(int lot, int resource) {
        return sizes[lot * capacity.length + resource];
    }
}

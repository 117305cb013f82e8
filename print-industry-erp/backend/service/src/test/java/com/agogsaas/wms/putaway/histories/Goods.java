package com.agogsaas.wms.putaway.histories;

import java.util.Locale;

/** What lots consist of, in whole cubic feet and pounds a unit. */
enum Goods {
    PAPER(1, 10, false),
    INK(2, 5, false),
    FILM(1, 10, true);

    private final int volume;
    private final int weight;
    private final boolean splittable;

    Goods(int volume, int weight, boolean splittable) {
        this.volume = volume;
        this.weight = weight;
        this.splittable = splittable;
    }

    int volume() {
        return volume;
    }

    int weight() {
        return weight;
    }

    /** Whether a lot that no bin takes whole may lie in several. */
    boolean splittable() {
        return splittable;
    }

    String material() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As a line of a drawn warehouse. */
    String drawn() {
        return material() + "  " + volume + " ft3  " + weight + " lb  A" + (splittable ? "  splittable\n" : "\n");
    }
}

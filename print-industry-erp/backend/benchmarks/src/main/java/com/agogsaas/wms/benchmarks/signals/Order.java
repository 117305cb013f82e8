package com.agogsaas.wms.benchmarks.signals;

import java.time.LocalDate;

/** What one customer ordered on a day: some materials, each once, and how many units of each. Not to be changed. */
final class Order {

    private final LocalDate date;
    private final int[] materials;
    private final long[] units;

    /** @param units as many as there are materials, 1 or more each */
    Order(LocalDate date, int[] materials, long[] units) {
        this.date = date;
        this.materials = materials;
        this.units = units;
    }

    LocalDate date() {
        return date;
    }

    int lines() {
        return materials.length;
    }

    int material(int line) {
        return materials[line];
    }

    long units(int line) {
        return units[line];
    }

    int[] materials() {
        return materials.clone();
    }
}

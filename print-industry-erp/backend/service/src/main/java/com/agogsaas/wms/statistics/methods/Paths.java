package com.agogsaas.wms.statistics.methods;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Where the paths of a Brownian motion are that have crossed no limit yet: a density on a grid, which is passed from
 * look to look by numerical integration.
 */
final class Paths {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** Beyond so many standard deviations there is nothing that a double could add. */
    private static final double FAR = 8.5;

    /** Points for each standard deviation of a step; the error of Simpson's rule is below 1e-7 then. */
    private static final int POINTS = 8;

    private final double drift;
    /** Points of the grid; null density: all paths are still at 0. */
    private final double[] places;

    /** Probability at each place, already weighted by the rule of integration. */
    private final double[] masses;

    /** Variance of what was added since the density was known. */
    private final double step;

    private final double variance;

    private Paths(double drift, double[] places, double[] masses, double step, double variance) {
        this.drift = drift;
        this.places = places;
        this.masses = masses;
        this.step = step;
        this.variance = variance;
    }

    /** All at 0, from where they drift by {@code drift} in a unit of time. */
    static Paths start(double drift) {
        return new Paths(drift, new double[] {0}, new double[] {1}, 0, 0);
    }

    /** Some time later. */
    Paths after(double time) {
        return new Paths(drift, places, masses, time, variance + time);
    }

    /** Up is down. */
    Paths mirrored() {
        double[] other = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            other[i] = -places[i];
        }
        return new Paths(-drift, other, masses, step, variance);
    }

    /** The share of paths above a limit now. */
    double above(double limit) {
        double deviation = Math.sqrt(step);
        double sum = 0;
        for (int i = 0; i < places.length; i++) {
            sum += masses[i] * NORMAL.survivalProbability((limit - places[i] - drift * step) / deviation);
        }
        return sum;
    }

    /** The limit that this share of paths is above now. */
    double limitAbove(double share) {
        double far = FAR * Math.sqrt(variance);
        return above(far) >= share ? far : Roots.between(-far, far, limit -> share - above(limit));
    }

    /** Those between two limits now. */
    Paths between(double below, double above) {
        double middle = drift * variance;
        double far = FAR * Math.sqrt(variance);
        double from = Math.max(below, middle - far);
        double to = Math.min(above, middle + far);
        double deviation = Math.sqrt(step);
        int intervals = 2 * (int) Math.ceil((to - from) / deviation * POINTS / 2);
        double width = (to - from) / intervals;
        double[] newPlaces = new double[intervals + 1];
        double[] newMasses = new double[intervals + 1];
        for (int i = 0; i <= intervals; i++) {
            newPlaces[i] = from + i * width;
            double simpson = (i == 0 || i == intervals ? 1 : i % 2 == 1 ? 4 : 2) * width / 3;
            newMasses[i] = simpson * density(newPlaces[i], deviation);
        }
        return new Paths(drift, newPlaces, newMasses, 0, variance);
    }

    private double density(double place, double deviation) {
        double sum = 0;
        for (int i = 0; i < places.length; i++) {
            double z = (place - places[i] - drift * step) / deviation;
            if (Math.abs(z) < FAR) {
                sum += masses[i] * Math.exp(-z * z / 2);
            }
        }
        return sum / deviation / Math.sqrt(2 * Math.PI);
    }
}

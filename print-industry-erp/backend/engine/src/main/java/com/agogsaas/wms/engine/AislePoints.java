package com.agogsaas.wms.engine;

import com.agogsaas.wms.engine.spi.AisleSignals;
import com.agogsaas.wms.engine.spi.BinColumns;
import com.agogsaas.wms.engine.spi.PageSummary;
import java.util.Arrays;

/**
 * What bins score for the aisle that they are in. Most lots of a batch have no partners that they are picked with, so
 * that every aisle is worth the same to them; they share one of these, and what a page's best aisle is worth is found
 * once for all of them.
 */
final class AislePoints {

    private static final double UNKNOWN = Double.NaN;

    private final double affinityPoints;
    private final double congestionPoints;
    private final double[] affinities;
    private final double[] ofAisle;
    private final double elsewhere;
    private final double[] highestOfPage;
    private final double[] highestOfGroup;

    /**
     * @param material of the lot
     * @param affinityPoints what affinity is worth at most
     * @param congestionPoints what an aisle is worth in which nobody works
     */
    AislePoints(BinColumns bins, AisleSignals signals, int material, double affinityPoints, double congestionPoints) {
        this.affinityPoints = affinityPoints;
        this.congestionPoints = congestionPoints;
        affinities = signals.affinities(material);
        elsewhere = points(0, 0);
        ofAisle = new double[signals.aisles(material)];
        for (int aisle = 0; aisle < ofAisle.length; aisle++) {
            ofAisle[aisle] = points(aisle < affinities.length ? affinities[aisle] : 0, signals.congestion(aisle));
        }
        highestOfPage = unknown(bins.pageCount());
        highestOfGroup = unknown(bins.groupCount());
    }

    /** Whether this serves as well for a material with these affinities, in the same facility with the same signals. */
    boolean servesFor(double[] otherAffinities, double otherAffinityPoints, double otherCongestionPoints) {
        return affinities.length == 0
                && otherAffinities.length == 0
                && affinityPoints == otherAffinityPoints
                && congestionPoints == otherCongestionPoints;
    }

    double of(int aisle) {
        return aisle < ofAisle.length ? ofAisle[aisle] : elsewhere;
    }

    /** Of a page's aisles the best. */
    double highestOfPage(int number, PageSummary page) {
        return highest(highestOfPage, number, page);
    }

    /** Of the aisles of a group of pages the best. */
    double highestOfGroup(int number, PageSummary group) {
        return highest(highestOfGroup, number, group);
    }

    private double highest(double[] known, int number, PageSummary pages) {
        if (Double.isNaN(known[number])) {
            known[number] = highest(pages);
        }
        return known[number];
    }

    private double highest(PageSummary pages) {
        double highest = of(pages.aisle(0));
        for (int place = 1; place < pages.aisleCount() && ofAisle.length > 0; place++) {
            highest = Math.max(highest, of(pages.aisle(place)));
        }
        return highest;
    }

    private double points(double affinity, double congestion) {
        return affinityPoints * ScoreFractions.affinity(affinity)
                + congestionPoints * ScoreFractions.congestion(congestion);
    }

    private static double[] unknown(int count) {
        double[] values = new double[count];
        Arrays.fill(values, UNKNOWN);
        return values;
    }
}

package com.agogsaas.wms.benchmarks.signals;

import com.agogsaas.wms.benchmarks.routing.Block;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import com.agogsaas.wms.signals.CoPick;
import com.agogsaas.wms.signals.PairCounts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How near the aisles are to what is picked together with a material. As in the service: a partner counts by how much
 * likelier it is in an order with the material than in any; the 20 closest count, from a lift of 1.1 on; a bin is the
 * less a neighbour the further people walk to it, and none from 60 ft on.
 */
final class Affinity {

    private static final int MOST_PARTNERS = 20;
    private static final double LEAST_LIFT = 1.1;
    private static final double NEIGHBOURHOOD_FEET = 60;

    /** @param closeness how much likelier the material is, above 0 */
    private record Partner(int material, double closeness) {}

    private final Map<Integer, List<Partner>> partners = new HashMap<>();

    Affinity(List<CoPick> pairs) {
        for (CoPick pair : pairs) {
            if (pair.lift() >= LEAST_LIFT) {
                PairCounts counts = pair.counts();
                double orders = counts.baskets();
                add(pair.first(), pair.second(), counts.confidenceOfSecond() - counts.withSecond() / orders);
                add(pair.second(), pair.first(), counts.confidenceOfFirst() - counts.withFirst() / orders);
            }
        }
        partners.replaceAll((material, all) -> all.stream()
                .sorted(Comparator.comparingDouble(Partner::closeness).reversed())
                .limit(MOST_PARTNERS)
                .toList());
    }

    /** How many materials have partners. */
    int materials() {
        return partners.size();
    }

    /** By material and aisle, how much of what is picked together with these goods lies near, 0 to 1. */
    Map<Integer, double[]> byAisle(List<ReceivedLot> goods, Filling filling) {
        Map<Integer, double[]> near = new HashMap<>();
        for (ReceivedLot lot : goods) {
            List<Partner> of = partners.get(lot.material());
            if (of != null) {
                near.computeIfAbsent(lot.material(), material -> nearPartners(of, filling));
            }
        }
        return near;
    }

    private void add(int material, int partner, double closeness) {
        if (closeness > 0) {
            partners.computeIfAbsent(material, unseen -> new ArrayList<>()).add(new Partner(partner, closeness));
        }
    }

    private static double[] nearPartners(List<Partner> partners, Filling filling) {
        Block block = filling.warehouse().block();
        double all = partners.stream().mapToDouble(Partner::closeness).sum();
        double[] near = new double[block.aisles()];
        for (Partner partner : partners) {
            int[] places = filling.of(partner.material()).stream()
                    .mapToInt(lying -> filling.warehouse().placeOf(lying.bin()))
                    .toArray();
            for (int aisle = 0; aisle < near.length && places.length > 0; aisle++) {
                near[aisle] += partner.closeness() / all * nearness(block, aisle, places);
            }
        }
        for (int aisle = 0; aisle < near.length; aisle++) {
            near[aisle] = Math.min(1, near[aisle]);
        }
        return near;
    }

    /** The mean over the aisle's places: 1 where goods lie at every one of them. */
    private static double nearness(Block block, int aisle, int[] goods) {
        double sum = 0;
        for (int within = 0; within < block.placesPerAisle(); within++) {
            int place = aisle * block.placesPerAisle() + within;
            double nearest = Double.POSITIVE_INFINITY;
            for (int other : goods) {
                nearest = Math.min(nearest, block.straightFeet(place, other));
            }
            sum += Math.max(0, 1 - nearest / NEIGHBOURHOOD_FEET);
        }
        return sum / block.placesPerAisle();
    }
}

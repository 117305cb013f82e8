package com.agogsaas.wms.demo;

import com.agogsaas.wms.engine.spi.LocationType;
import com.agogsaas.wms.units.AbcClass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Puts today's stock into the bins: every zone up to the plant's fill, no bin over its volume, its rating or its rules.
 *
 * <p>People put most goods where their class belongs, but not all, so that there is something left to improve.
 */
final class StockRoom {

    /** Of the storage zones' volume; with the nearly empty docks the whole plant comes to about 45 %. */
    private static final double FILL = 0.462;

    private static final int MOST_BINS_PER_LOT = 5;
    private static final int MOST_ROUNDS = 40;

    private final List<DemoMaterial> materials;
    private final AbcClass[] classes;
    private final SplittableRandom random;
    private final Map<Zone, List<BinState>> bins = new EnumMap<>(Zone.class);
    private final List<PlacedLot> placed = new ArrayList<>();

    /** @param classes every material's class, by index */
    StockRoom(List<DemoBin> bins, List<DemoMaterial> materials, AbcClass[] classes, SplittableRandom random) {
        this.materials = materials;
        this.classes = classes;
        this.random = random;
        for (DemoBin bin : bins) {
            this.bins
                    .computeIfAbsent(bin.zone(), zone -> new ArrayList<>())
                    .add(new BinState(bin, 0.60 + 0.37 * random.nextDouble()));
        }
    }

    /**
     * Fills the zones.
     *
     * @param order the materials' indexes, in the order in which they find their places
     * @param soldOut materials of which nothing is left
     */
    List<PlacedLot> fill(int[] order, List<Integer> soldOut) {
        for (Zone zone : Zone.values()) {
            if (zone.isStorage()) {
                fillZone(zone, order, soldOut);
            }
        }
        holdBack(Zone.QUARANTINE_CAGE, "QUARANTINE", 6, soldOut);
        holdBack(Zone.RETURNS_BENCH, "HOLD", 4, soldOut);
        holdBack(Zone.RECEIVING_DOCK, PlacedLot.RELEASED, 10, soldOut);
        return placed;
    }

    private void fillZone(Zone zone, int[] order, List<Integer> soldOut) {
        Map<Integer, List<BinState>> suitable = suitableBins(zone, order, soldOut);
        double volume = bins(zone).stream()
                .mapToLong(state -> state.bin.capacity().milliCubicFeet())
                .sum();
        double wanted = FILL * volume;
        double share = wanted / suitable.size();
        double filled = 0;
        for (int round = 0; round < MOST_ROUNDS && filled < wanted; round++) {
            for (Map.Entry<Integer, List<BinState>> entry : suitable.entrySet()) {
                double lot = share * weight(entry.getKey()) * between(0.2, 0.9);
                if (filled < wanted) {
                    filled += place(entry.getKey(), entry.getValue(), Math.min(lot, wanted - filled));
                }
            }
        }
    }

    /** The bins where each material of the zone may lie; materials in the order given. */
    private Map<Integer, List<BinState>> suitableBins(Zone zone, int[] order, List<Integer> soldOut) {
        Map<Integer, List<BinState>> suitable = new LinkedHashMap<>();
        for (int material : order) {
            DemoMaterial goods = materials.get(material);
            if (goods.zones().contains(zone) && !soldOut.contains(material)) {
                List<BinState> bins = bins(zone).stream()
                        .filter(state -> goods.mayLieIn(state.bin))
                        .toList();
                suitable.put(material, bins);
            }
        }
        return suitable;
    }

    /** More is kept of what sells. */
    private double weight(int material) {
        return switch (classes[material]) {
            case A -> 1.6;
            case B -> 1.0;
            case C -> 0.7;
        };
    }

    /** Places one lot of about this volume and says how much it took up. */
    private double place(int material, List<BinState> suitable, double volume) {
        DemoMaterial goods = materials.get(material);
        long unit = goods.unitVolume().milliCubicFeet();
        int wanted = (int) Math.max(1, Math.round(volume / unit));
        List<PlacedLot.Part> parts = new ArrayList<>();
        int most = goods.kind().splittable ? MOST_BINS_PER_LOT : 1;
        for (BinState state : byPreference(material, suitable)) {
            int quantity = Math.min(wanted, state.roomFor(material, goods));
            if (quantity > 0) {
                state.put(material, goods, quantity);
                parts.add(new PlacedLot.Part(state.bin, quantity));
                wanted -= quantity;
            }
            if (wanted == 0 || parts.size() == most) {
                break;
            }
        }
        if (!parts.isEmpty()) {
            placed.add(new PlacedLot(material, PlacedLot.RELEASED, List.copyOf(parts)));
        }
        return parts.stream().mapToLong(part -> part.quantity() * unit).sum();
    }

    /** Bins of the material's class first, pick faces before reserve, with a good deal of chance. */
    private List<BinState> byPreference(int material, List<BinState> suitable) {
        record Preferred(BinState state, double reluctance) {}
        DemoMaterial goods = materials.get(material);
        List<Preferred> candidates = new ArrayList<>();
        for (BinState state : suitable) {
            if (state.roomFor(material, goods) > 0) {
                int classesApart = Math.abs(state.bin.abcClass().compareTo(classes[material]));
                double level = state.bin.type() == LocationType.PICK_FACE ? 0 : 0.4;
                double crowd = state.isEmpty() ? 0 : 0.6;
                candidates.add(new Preferred(state, classesApart + level + crowd + 1.6 * random.nextDouble()));
            }
        }
        candidates.sort(Comparator.comparingDouble(Preferred::reluctance));
        return candidates.stream().map(Preferred::state).toList();
    }

    /** Some lots that are not, or not yet, in storage. */
    private void holdBack(Zone zone, String quality, int lots, List<Integer> soldOut) {
        for (int i = 0; i < lots; ) {
            int material = random.nextInt(materials.size());
            BinState state = bins(zone).get(random.nextInt(bins(zone).size()));
            DemoMaterial goods = materials.get(material);
            int room = Math.min(state.roomFor(material, goods), 2 + random.nextInt(goods.kind().mostPerLine));
            if (room > 0 && goods.mayLieIn(state.bin) && !soldOut.contains(material)) {
                state.put(material, goods, room);
                placed.add(new PlacedLot(material, quality, List.of(new PlacedLot.Part(state.bin, room))));
                i++;
            }
        }
    }

    private List<BinState> bins(Zone zone) {
        return bins.getOrDefault(zone, List.of());
    }

    private double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }
}

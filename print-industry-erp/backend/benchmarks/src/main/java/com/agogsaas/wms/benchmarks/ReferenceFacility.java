package com.agogsaas.wms.benchmarks;

import com.agogsaas.wms.engine.Algorithm;
import com.agogsaas.wms.engine.LotOutcome;
import com.agogsaas.wms.engine.PlacementEngine;
import com.agogsaas.wms.engine.PlacementPlan;
import com.agogsaas.wms.engine.PlacementPolicy;
import com.agogsaas.wms.engine.PlacementRequest;
import com.agogsaas.wms.engine.SearchLimits;
import com.agogsaas.wms.engine.assignment.Budget;
import com.agogsaas.wms.engine.spi.AisleSignals;
import com.agogsaas.wms.engine.spi.Bin;
import com.agogsaas.wms.engine.spi.BinColumns;
import com.agogsaas.wms.engine.spi.BinColumnsBuilder;
import com.agogsaas.wms.engine.spi.BinColumnsEdit;
import com.agogsaas.wms.engine.spi.LocationType;
import com.agogsaas.wms.engine.spi.MixingRule;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import com.agogsaas.wms.units.AbcClass;
import com.agogsaas.wms.units.Mass;
import com.agogsaas.wms.units.Volume;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The facility that every speed is measured on, of any size: 30 % pick faces, 59 % reserve, 10 % bulk and 1 % staging,
 * in aisles of a hundred bins, filled evenly between nothing and 80 %. Batches are of distinct materials around 5 cubic
 * feet.
 */
public final class ReferenceFacility {

    /** How many materials there are. */
    public static final int MATERIALS = 5_000;

    private static final int BINS_PER_AISLE = 100;
    private static final int ZONES = 10;
    private static final int PICK_LIST_LINES = 300;
    private static final double STOCKED_PART_OF_WALK = 0.45;
    private static final double CROWDING_OF_A_LINE = 0.25;
    private static final int LOTS_BEFORE = 50;
    private static final SearchLimits WITHOUT_SEARCH =
            new SearchLimits(1, 0, () -> Budget.untilNanoTime(System.nanoTime()));

    private final SplittableRandom random;

    ReferenceFacility(long seed) {
        this.random = new SplittableRandom(seed);
    }

    BinColumns bins(int count) {
        BinColumnsBuilder columns = BinColumns.builder();
        for (int bin = 0; bin < count; bin++) {
            columns.add(bin(bin, count));
        }
        return columns.build();
    }

    /**
     * What may be known beside the bins.
     *
     * @param crowded whether thirty pick lists of ten lines keep pickers busy, each line in some aisle
     * @param ranked whether each material has a place on the walk that befits it, in the part that their stock needs
     */
    AisleSignals signals(int bins, boolean crowded, boolean ranked) {
        double[] crowding = new double[crowded ? (bins + BINS_PER_AISLE - 1) / BINS_PER_AISLE : 0];
        for (int line = 0; line < PICK_LIST_LINES && crowded; line++) {
            int aisle = random.nextInt(crowding.length);
            crowding[aisle] = Math.min(1, crowding[aisle] + CROWDING_OF_A_LINE);
        }
        Map<Integer, Double> walkPositions = new HashMap<>();
        for (int material = 0; material < MATERIALS && ranked; material++) {
            walkPositions.put(material, random.nextDouble(STOCKED_PART_OF_WALK));
        }
        return new AisleSignals(crowding, Map.of(), walkPositions);
    }

    /** The facility with one more batch in it, placed as the engine places it without searching for better plans. */
    BinColumns withBatch(BinColumns bins, AisleSignals signals) {
        List<ReceivedLot> lots = batch(LOTS_BEFORE);
        PlacementPlan plan = new PlacementEngine()
                .place(new PlacementRequest(
                        bins, lots, Algorithm.OPTIMIZED, 0, PlacementPolicy.DEFAULT, signals, WITHOUT_SEARCH));
        Map<Integer, Bin> filled = new HashMap<>();
        for (int lot = 0; lot < lots.size(); lot++) {
            if (plan.outcomes().get(lot) instanceof LotOutcome.Placed placed) {
                filled.put(
                        placed.bin(), with(filled.getOrDefault(placed.bin(), bins.bin(placed.bin())), lots.get(lot)));
            }
        }
        BinColumnsEdit edit = bins.edit();
        filled.forEach(edit::set);
        return edit.build();
    }

    private static Bin with(Bin bin, ReceivedLot lot) {
        boolean alike = bin.soleMaterial() == Bin.NO_MATERIAL || bin.soleMaterial() == lot.material();
        return bin.holding(
                bin.usedVolume().plus(lot.volume()),
                bin.usedWeight().plus(lot.weight()),
                bin.lotCount() + 1,
                alike ? lot.material() : Bin.SEVERAL_MATERIALS);
    }

    List<ReceivedLot> batch(int lots) {
        return IntStream.range(0, lots).mapToObj(lot -> lot()).toList();
    }

    private Bin bin(int index, int count) {
        double draw = random.nextDouble();
        LocationType type = draw < 0.30
                ? LocationType.PICK_FACE
                : draw < 0.89 ? LocationType.RESERVE : draw < 0.99 ? LocationType.BULK : LocationType.STAGING;
        long volume = type == LocationType.BULK ? 160_000 : type == LocationType.PICK_FACE ? 16_000 : 66_700;
        long weight = type == LocationType.BULK ? 600_000 : type == LocationType.PICK_FACE ? 50_000 : 250_000;
        double fill = random.nextDouble(0.8);
        double place = (double) index / count;
        int lots = 1 + random.nextInt(3);
        return new Bin(
                new Volume(volume),
                new Mass(weight),
                new Volume((long) (volume * fill)),
                new Mass((long) (weight * fill * random.nextDouble(0.3, 0.8))),
                null,
                type,
                place < 0.2 ? AbcClass.A : place < 0.5 ? AbcClass.B : AbcClass.C,
                (int) ((long) index * ZONES / count),
                index / BINS_PER_AISLE,
                type == LocationType.STAGING ? Bin.NO_PICK_SEQUENCE : index,
                null,
                "STANDARD",
                MixingRule.MIXED,
                lots,
                lots == 1 ? random.nextInt(MATERIALS) : Bin.SEVERAL_MATERIALS,
                true);
    }

    /** A bin of the facility as it is after something was put into it or taken out of it. */
    Bin changed(Bin bin) {
        return new Bin(
                bin.capacityVolume(),
                bin.capacityWeight(),
                new Volume((long) (bin.capacityVolume().milliCubicFeet() * random.nextDouble(0.8))),
                bin.usedWeight(),
                bin.dimensions(),
                bin.type(),
                bin.abcClass(),
                bin.zone(),
                bin.aisle(),
                bin.pickSequence(),
                bin.temperature(),
                bin.securityZone(),
                bin.mixingRule(),
                1,
                random.nextInt(MATERIALS),
                bin.open());
    }

    /** Materials are of class A, B and C in the proportion of 20 to 30 to 50. */
    private static AbcClass classOf(double draw) {
        return draw < 0.2 ? AbcClass.A : draw < 0.5 ? AbcClass.B : AbcClass.C;
    }

    private ReceivedLot lot() {
        double cubicFeet = cubicFeet(random);
        long volume = Math.max(1, (long) (cubicFeet * 1_000));
        return new ReceivedLot(
                random.nextInt(MATERIALS),
                new Volume(volume),
                new Mass((long) (cubicFeet * random.nextDouble(1_000, 3_000))),
                null,
                false,
                classOf(random.nextDouble()),
                random.nextDouble(20),
                null,
                "STANDARD",
                LocationType.STORAGE);
    }

    /** What a received lot takes up: lognormal around 5 cubic feet, 20 at most. */
    public static double cubicFeet(SplittableRandom random) {
        // Near enough to a gaussian: twelve even draws have a variance of one.
        double gaussian =
                IntStream.range(0, 12).mapToDouble(draw -> random.nextDouble()).sum() - 6;
        return Math.min(20, 5 * Math.exp(0.6 * gaussian));
    }
}

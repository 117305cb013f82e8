package com.agogsaas.wms.benchmarks.signals;

import com.agogsaas.wms.benchmarks.routing.Block;
import com.agogsaas.wms.engine.spi.Bin;
import com.agogsaas.wms.engine.spi.BinColumns;
import com.agogsaas.wms.engine.spi.BinColumnsBuilder;
import com.agogsaas.wms.engine.spi.FillFactors;
import com.agogsaas.wms.engine.spi.LocationType;
import com.agogsaas.wms.engine.spi.MixingRule;
import com.agogsaas.wms.units.AbcClass;
import com.agogsaas.wms.units.Dimensions;
import com.agogsaas.wms.units.Mass;
import com.agogsaas.wms.units.Volume;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A block of {@value #AISLES} aisles with {@value #BAYS} bays on both sides, four shelves high: pick faces 48 inches
 * wide, 24 deep and 24 high, which tolerate any mix. Bins are numbered along the walk through all aisles. Not to be
 * changed.
 */
final class Warehouse {

    static final String SECURITY_ZONE = "STANDARD";

    private static final int AISLES = 15;
    private static final int BAYS = 20;
    private static final int SIDES = 2;
    private static final int SHELVES = 4;
    private static final double BAY_FEET = 4;
    private static final double AISLE_FEET = 12;
    private static final Volume INSIDE = new Volume(16_000);
    private static final Mass RATING = new Mass(50_000);
    private static final Dimensions EDGES = new Dimensions(4_800, 2_400, 2_400);

    private final Block block;
    private final int[] placeOfTurn;
    private final BinColumns empty;

    /** @param shares of the bins that are of each class, from the beginning of the walk on, 1 together */
    Warehouse(Map<AbcClass, Double> shares, FillFactors fillFactors) {
        block = new Block(AISLES, BAYS, BAY_FEET, AISLE_FEET);
        placeOfTurn = IntStream.range(0, block.places())
                .boxed()
                .sorted(Comparator.comparingInt(block::turn))
                .mapToInt(Integer::intValue)
                .toArray();
        BinColumnsBuilder columns = BinColumns.builder();
        double end = 0;
        int bin = 0;
        for (AbcClass abcClass : List.of(AbcClass.A, AbcClass.B, AbcClass.C)) {
            end += shares.getOrDefault(abcClass, 0.0) * bins();
            for (; bin < (abcClass == AbcClass.C ? bins() : Math.round(end)); bin++) {
                columns.add(bin(bin, abcClass, fillFactors));
            }
        }
        empty = columns.build();
    }

    Block block() {
        return block;
    }

    int bins() {
        return block.places() * SIDES * SHELVES;
    }

    /** What all bins take in together, in 0.001 ft3. */
    double room() {
        return empty.freeVolumeTotal();
    }

    /** All bins, with nothing in them. */
    BinColumns empty() {
        return empty;
    }

    /** Where in the block a bin is reached. */
    int placeOf(int bin) {
        return placeOfTurn[bin / (SIDES * SHELVES)];
    }

    private Bin bin(int bin, AbcClass abcClass, FillFactors fillFactors) {
        return new Bin(
                INSIDE,
                fillFactors.usable(LocationType.PICK_FACE, INSIDE),
                RATING,
                Volume.ZERO,
                Mass.ZERO,
                EDGES,
                LocationType.PICK_FACE,
                abcClass,
                0,
                block.aisleOf(placeOf(bin)),
                1 + bin % SHELVES,
                block.turn(placeOf(bin)),
                null,
                SECURITY_ZONE,
                MixingRule.MIXED,
                0,
                Bin.NO_MATERIAL,
                true);
    }
}

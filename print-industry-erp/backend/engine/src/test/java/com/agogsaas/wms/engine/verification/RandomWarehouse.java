package com.agogsaas.wms.engine.verification;

import com.agogsaas.wms.engine.spi.Bin;
import com.agogsaas.wms.engine.spi.BinColumns;
import com.agogsaas.wms.engine.spi.BinColumnsBuilder;
import com.agogsaas.wms.engine.spi.LocationType;
import com.agogsaas.wms.engine.spi.MixingRule;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import com.agogsaas.wms.engine.spi.StockingUnits;
import com.agogsaas.wms.units.AbcClass;
import com.agogsaas.wms.units.Dimensions;
import com.agogsaas.wms.units.Mass;
import com.agogsaas.wms.units.TemperatureRange;
import com.agogsaas.wms.units.Volume;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A small warehouse and a batch for it, from a seed. Numbers are small on purpose, so that exact fits, ties, overfull
 * bins and every rule come up often.
 *
 * @param bins the bins in walking order
 * @param lots the lots to place
 */
public record RandomWarehouse(List<Bin> bins, List<ReceivedLot> lots) {

    private static final List<String> ZONES = List.of("", "CAGE");

    public RandomWarehouse {
        bins = List.copyOf(bins);
        lots = List.copyOf(lots);
    }

    /** A warehouse of at most {@code mostBins} bins with a batch of at most {@code mostLots} lots. */
    public static RandomWarehouse of(long seed, int mostBins, int mostLots) {
        Random random = new Random(seed);
        List<Bin> bins = new ArrayList<>();
        int binCount = random.nextInt(mostBins + 1);
        for (int i = 0; i < binCount; i++) {
            bins.add(bin(random, i));
        }
        List<ReceivedLot> lots = new ArrayList<>();
        int lotCount = random.nextInt(mostLots + 1);
        for (int i = 0; i < lotCount; i++) {
            lots.add(lot(random));
        }
        return new RandomWarehouse(bins, lots);
    }

    public BinColumns columns() {
        BinColumnsBuilder columns = BinColumns.builder();
        bins.forEach(columns::add);
        return columns.build();
    }

    private static Bin bin(Random random, int index) {
        int capacity = 10 * (1 + random.nextInt(4));
        int strength = 10 * (1 + random.nextInt(4));
        int lotCount = random.nextInt(3);
        boolean empty = lotCount == 0;
        return new Bin(
                new Volume(capacity + random.nextInt(3) * 2),
                new Volume(capacity),
                new Mass(strength),
                new Volume(empty ? 0 : random.nextInt(capacity * 5 / 4)),
                new Mass(empty ? 0 : random.nextInt(strength * 5 / 4)),
                random.nextInt(3) == 0 ? dimensions(random, 12) : null,
                pick(random, LocationType.values()),
                pick(random, AbcClass.values()),
                random.nextInt(3),
                index / 5,
                random.nextInt(4),
                random.nextInt(10) == 0 ? Bin.NO_PICK_SEQUENCE : index,
                temperature(random, 3, 4),
                ZONES.get(random.nextInt(8) == 0 ? 1 : 0),
                pick(random, MixingRule.values()),
                lotCount,
                empty
                        ? Bin.NO_MATERIAL
                        : lotCount == 1 || random.nextBoolean() ? random.nextInt(6) : Bin.SEVERAL_MATERIALS,
                random.nextInt(8) != 0);
    }

    private static ReceivedLot lot(Random random) {
        Set<LocationType> types = EnumSet.copyOf(LocationType.STORAGE);
        if (random.nextInt(4) == 0) {
            types = EnumSet.of(pick(random, LocationType.values()));
        }
        return new ReceivedLot(
                random.nextInt(6),
                new Volume(random.nextInt(random.nextInt(6) == 0 ? 60 : 16)),
                new Mass(random.nextInt(random.nextInt(6) == 0 ? 60 : 16)),
                random.nextInt(3) == 0 ? dimensions(random, 10) : null,
                random.nextBoolean(),
                pick(random, AbcClass.values()),
                random.nextInt(20),
                temperature(random, 6, 8),
                ZONES.get(random.nextInt(8) == 0 ? 1 : 0),
                types,
                random.nextBoolean() ? null : new StockingUnits(1 + random.nextInt(9), random.nextBoolean()));
    }

    private static Dimensions dimensions(Random random, int longest) {
        return new Dimensions(1 + random.nextInt(longest), 1 + random.nextInt(longest), 1 + random.nextInt(longest));
    }

    private static @Nullable TemperatureRange temperature(Random random, int oneIn, int span) {
        if (random.nextInt(oneIn) != 0) {
            return null;
        }
        int minimum = 30 + random.nextInt(5);
        return new TemperatureRange(minimum, minimum + random.nextInt(span));
    }

    private static <T> T pick(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}

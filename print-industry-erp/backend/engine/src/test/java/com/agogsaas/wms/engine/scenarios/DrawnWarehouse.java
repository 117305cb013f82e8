package com.agogsaas.wms.engine.scenarios;

import com.agogsaas.wms.engine.Algorithm;
import com.agogsaas.wms.engine.LotOutcome;
import com.agogsaas.wms.engine.PlacementEngine;
import com.agogsaas.wms.engine.PlacementPlan;
import com.agogsaas.wms.engine.PlacementPolicy;
import com.agogsaas.wms.engine.PlacementRequest;
import com.agogsaas.wms.engine.SearchLimits;
import com.agogsaas.wms.engine.SpaceTravelDial;
import com.agogsaas.wms.engine.spi.AisleSignals;
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
import com.agogsaas.wms.units.Volume;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A warehouse drawn in text, one bin a line in walking order, and lots, one a line.
 *
 * <pre>
 * bin: name type class used/capacity-ft3 used/capacity-lb mixing holds [aisle=n] [shelf=n] [size=LxWxH]
 * lot: material volume-ft3 weight-lb class picks-per-day [units=n] [separable=1] [unit=LxWxH]
 * </pre>
 *
 * <p>{@code holds} is {@code -} for nothing, a material's number, or {@code *} for several; a name in brackets is a
 * blocked bin.
 */
final class DrawnWarehouse {

    private final List<String[]> bins;
    private final List<ReceivedLot> lots;

    private DrawnWarehouse(List<String[]> bins, List<ReceivedLot> lots) {
        this.bins = bins;
        this.lots = lots;
    }

    static DrawnWarehouse of(String bins, String lots) {
        return new DrawnWarehouse(
                bins.lines().map(line -> line.trim().split(" +")).toList(),
                lots.lines().map(line -> lot(line.trim().split(" +"))).toList());
    }

    BinColumns columns() {
        BinColumnsBuilder columns = BinColumns.builder();
        IntStream.range(0, bins.size()).forEach(i -> columns.add(bin(bins.get(i), i)));
        return columns.build();
    }

    List<ReceivedLot> lots() {
        return lots;
    }

    PlacementPlan plan(Algorithm algorithm) {
        return plan(algorithm, PlacementPolicy.DEFAULT);
    }

    PlacementPlan plan(Algorithm algorithm, PlacementPolicy policy) {
        return new PlacementEngine()
                .place(new PlacementRequest(
                        columns(), lots, algorithm, 2, policy, AisleSignals.NONE, SearchLimits.DEFAULT));
    }

    /** The name of every lot's bin, or of its parts' bins with their units, or the reason why it has none. */
    String placed(Algorithm algorithm) {
        return placed(algorithm, new SpaceTravelDial(0.5));
    }

    String placed(Algorithm algorithm, SpaceTravelDial dial) {
        return plan(algorithm, PlacementPolicy.DEFAULT.withDial(dial)).outcomes().stream()
                .map(this::name)
                .collect(Collectors.joining(" "));
    }

    String name(int bin) {
        return bins.get(bin)[0];
    }

    private String name(LotOutcome outcome) {
        if (outcome instanceof LotOutcome.Placed placed) {
            return name(placed.bin());
        }
        if (outcome instanceof LotOutcome.Split split) {
            return split.parts().stream().map(this::name).collect(Collectors.joining("+"));
        }
        return ((LotOutcome.Unplaced) outcome).reason().name();
    }

    /** The part's units and bin. */
    private String name(LotOutcome.Part part) {
        StockingUnits units = Objects.requireNonNull(part.goods().units());
        return units.count() + "x" + name(part.placed().bin());
    }

    private static Bin bin(String[] word, int place) {
        String[] volume = word[3].split("/");
        String[] weight = word[4].split("/");
        String holds = word[6];
        return new Bin(
                Volume.offered(new BigDecimal(volume[1])),
                Volume.offered(new BigDecimal(volume[1])),
                Mass.offered(new BigDecimal(weight[1])),
                Volume.needed(new BigDecimal(volume[0])),
                Mass.needed(new BigDecimal(weight[0])),
                size(word, "size"),
                LocationType.valueOf(word[1]),
                AbcClass.valueOf(word[2]),
                0,
                option(word, "aisle", 0),
                option(word, "shelf", Bin.NO_SHELF),
                place,
                null,
                "",
                MixingRule.valueOf(word[5]),
                holds.equals("-") ? 0 : holds.equals("*") ? 2 : 1,
                holds.equals("-")
                        ? Bin.NO_MATERIAL
                        : holds.equals("*") ? Bin.SEVERAL_MATERIALS : Integer.parseInt(holds),
                !word[0].startsWith("("));
    }

    private static ReceivedLot lot(String[] word) {
        return new ReceivedLot(
                Integer.parseInt(word[0]),
                Volume.needed(new BigDecimal(word[1])),
                Mass.needed(new BigDecimal(word[2])),
                size(word, "unit"),
                false,
                AbcClass.valueOf(word[3]),
                Double.parseDouble(word[4]),
                null,
                "",
                LocationType.STORAGE,
                option(word, "units", 0) == 0
                        ? null
                        : new StockingUnits(option(word, "units", 1), option(word, "separable", 0) == 1));
    }

    private static int option(String[] words, String name, int absent) {
        return Arrays.stream(words)
                .filter(word -> word.startsWith(name + "="))
                .map(word -> Integer.parseInt(word.substring(name.length() + 1)))
                .findFirst()
                .orElse(absent);
    }

    /** Length, width and height in hundredths of an inch. */
    private static @Nullable Dimensions size(String[] words, String name) {
        for (String word : words) {
            if (word.startsWith(name + "=")) {
                String[] edges = word.substring(name.length() + 1).split("x");
                return new Dimensions(
                        Integer.parseInt(edges[0]), Integer.parseInt(edges[1]), Integer.parseInt(edges[2]));
            }
        }
        return null;
    }
}

package com.agogsaas.wms.engine.scenarios;

import com.agogsaas.wms.engine.Algorithm;
import com.agogsaas.wms.engine.LotOutcome;
import com.agogsaas.wms.engine.PlacementEngine;
import com.agogsaas.wms.engine.PlacementPlan;
import com.agogsaas.wms.engine.PlacementRequest;
import com.agogsaas.wms.engine.spi.Bin;
import com.agogsaas.wms.engine.spi.BinColumns;
import com.agogsaas.wms.engine.spi.BinColumnsBuilder;
import com.agogsaas.wms.engine.spi.LocationType;
import com.agogsaas.wms.engine.spi.MixingRule;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import com.agogsaas.wms.units.AbcClass;
import com.agogsaas.wms.units.Mass;
import com.agogsaas.wms.units.Volume;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A warehouse drawn in text, one bin a line in walking order, and lots, one a line.
 *
 * <pre>
 * bin: name type class used/capacity-ft3 used/capacity-lb mixing holds
 * lot: material volume-ft3 weight-lb class picks-per-day
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
        return new PlacementEngine().place(new PlacementRequest(columns(), lots, algorithm, 2));
    }

    /** The name of every lot's bin, or the reason why it has none. */
    String placed(Algorithm algorithm) {
        return plan(algorithm).outcomes().stream().map(this::name).collect(Collectors.joining(" "));
    }

    String name(int bin) {
        return bins.get(bin)[0];
    }

    private String name(LotOutcome outcome) {
        if (outcome instanceof LotOutcome.Placed placed) {
            return name(placed.bin());
        }
        return ((LotOutcome.Unplaced) outcome).reason().name();
    }

    private static Bin bin(String[] word, int place) {
        String[] volume = word[3].split("/");
        String[] weight = word[4].split("/");
        String holds = word[6];
        return new Bin(
                Volume.offered(new BigDecimal(volume[1])),
                Mass.offered(new BigDecimal(weight[1])),
                Volume.needed(new BigDecimal(volume[0])),
                Mass.needed(new BigDecimal(weight[0])),
                null,
                LocationType.valueOf(word[1]),
                AbcClass.valueOf(word[2]),
                0,
                0,
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
                null,
                false,
                AbcClass.valueOf(word[3]),
                Double.parseDouble(word[4]),
                null,
                "",
                LocationType.STORAGE);
    }
}

package com.agogsaas.wms.benchmarks.signals;

import com.agogsaas.wms.engine.spi.Bin;
import com.agogsaas.wms.engine.spi.BinColumns;
import com.agogsaas.wms.engine.spi.BinColumnsEdit;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A warehouse that is being filled: what lies where, and what found no bin. */
final class Filling {

    /**
     * Goods in a bin.
     *
     * @param bin its index
     * @param units how many units that orders ask for
     */
    record Lying(int bin, long units) {}

    private final Warehouse warehouse;
    private final List<List<Lying>> byMaterial;
    private BinColumns bins;
    private int unplaced;
    private double met;
    private int trips;

    Filling(Warehouse warehouse, int materials) {
        this.warehouse = warehouse;
        bins = warehouse.empty();
        byMaterial = IntStream.range(0, materials)
                .<List<Lying>>mapToObj(material -> new ArrayList<>())
                .toList();
    }

    Warehouse warehouse() {
        return warehouse;
    }

    /** The bins as they are now. */
    BinColumns bins() {
        return bins;
    }

    /** Where a material lies, what arrived first first. */
    List<Lying> of(int material) {
        return byMaterial.get(material);
    }

    int materials() {
        return byMaterial.size();
    }

    /** How many lots found no bin. */
    int unplaced() {
        return unplaced;
    }

    long binsInUse() {
        return IntStream.range(0, bins.count())
                .filter(bin -> bins.lotCount(bin) > 0)
                .count();
    }

    /** Puts goods into a bin that takes them. */
    void put(ReceivedLot goods, int unitsPerCarton, int index) {
        Bin bin = bins.bin(index);
        BinColumnsEdit edit = bins.edit();
        edit.set(
                index,
                bin.holding(
                        bin.usedVolume().plus(goods.volume()),
                        bin.usedWeight().plus(goods.weight()),
                        bin.lotCount() + 1,
                        bin.lotCount() == 0 || bin.soleMaterial() == goods.material()
                                ? goods.material()
                                : Bin.SEVERAL_MATERIALS));
        bins = edit.build();
        long cartons = goods.units() == null ? 0 : goods.units().count();
        byMaterial.get(goods.material()).add(new Lying(index, cartons * unitsPerCarton));
    }

    /** Notes how many pickers were at work in the aisle that goods went to. */
    void meet(double pickers) {
        met += pickers;
        trips++;
    }

    /** How many pickers were at work in an aisle when goods went there, on average; NaN where nobody noted it. */
    double pickersMet() {
        return met / trips;
    }

    void leaveOver() {
        unplaced++;
    }
}

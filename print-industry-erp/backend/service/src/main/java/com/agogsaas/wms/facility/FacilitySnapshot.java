package com.agogsaas.wms.facility;

import com.agogsaas.wms.engine.spi.Bin;
import com.agogsaas.wms.engine.spi.BinColumns;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.LocationId;
import com.agogsaas.wms.units.MaterialId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A facility's bins at one moment, in the columns that the engine computes on, with the names that people know them by.
 * Immutable; bins stand in walking order.
 */
public final class FacilitySnapshot {

    private final FacilityId facility;
    private final BinColumns bins;
    private final List<BinName> names;
    private final Map<MaterialId, Integer> stockedMaterials;

    /**
     * @param names one per bin, in the same order
     * @param stockedMaterials the index of every material that some bin holds, as the bins use it
     */
    FacilitySnapshot(
            FacilityId facility, BinColumns bins, List<BinName> names, Map<MaterialId, Integer> stockedMaterials) {
        if (names.size() != bins.count()) {
            throw new IllegalArgumentException(bins.count() + " bins have " + names.size() + " names");
        }
        this.facility = facility;
        this.bins = bins;
        this.names = List.copyOf(names);
        this.stockedMaterials = Map.copyOf(stockedMaterials);
    }

    public FacilityId facility() {
        return facility;
    }

    public BinColumns bins() {
        return bins;
    }

    /** What the bin at this index is called. */
    public BinName name(int bin) {
        return names.get(bin);
    }

    /** The index of each of these materials: the bins' own where one holds it, else one of its own. */
    public Map<MaterialId, Integer> indexesOf(Iterable<MaterialId> materials) {
        Map<MaterialId, Integer> indexes = new HashMap<>();
        int next = stockedMaterials.size();
        for (MaterialId material : materials) {
            Integer stocked = stockedMaterials.get(material);
            if (stocked != null) {
                indexes.put(material, stocked);
            } else if (indexes.putIfAbsent(material, next) == null) {
                next++;
            }
        }
        return indexes;
    }

    /** This facility as if these promises had not been made: their space is free again. */
    public FacilitySnapshot releasing(List<PromisedSpace> promises) {
        if (promises.isEmpty()) {
            return this;
        }
        Map<LocationId, List<PromisedSpace>> byLocation =
                promises.stream().collect(Collectors.groupingBy(PromisedSpace::location));
        BinColumns.Builder builder = BinColumns.builder();
        for (int bin = 0; bin < bins.count(); bin++) {
            Bin released = bins.bin(bin);
            for (PromisedSpace promise : byLocation.getOrDefault(names.get(bin).location(), List.of())) {
                released = release(released, promise);
            }
            builder.add(released);
        }
        return new FacilitySnapshot(facility, builder.build(), names, stockedMaterials);
    }

    /** Takes one lot out of a bin. A bin of several materials keeps that mark while anything is left in it. */
    private static Bin release(Bin bin, PromisedSpace promise) {
        int lots = Math.max(0, bin.lotCount() - 1);
        return new Bin(
                bin.capacityVolume(),
                bin.capacityWeight(),
                promise.volume().shortOf(bin.usedVolume()),
                promise.weight().shortOf(bin.usedWeight()),
                bin.dimensions(),
                bin.type(),
                bin.abcClass(),
                bin.zone(),
                bin.aisle(),
                bin.pickSequence(),
                bin.temperature(),
                bin.securityZone(),
                bin.mixingRule(),
                lots,
                lots == 0 ? Bin.NO_MATERIAL : bin.soleMaterial(),
                bin.open());
    }
}

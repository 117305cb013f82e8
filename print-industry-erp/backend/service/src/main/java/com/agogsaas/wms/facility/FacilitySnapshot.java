package com.agogsaas.wms.facility;

import com.agogsaas.wms.engine.spi.Bin;
import com.agogsaas.wms.engine.spi.BinColumns;
import com.agogsaas.wms.engine.spi.BinColumnsEdit;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.LocationId;
import com.agogsaas.wms.units.MaterialId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A facility's bins at one moment, in the columns that the engine computes on, with the names that people know them by.
 * Immutable; bins stand in walking order.
 */
public final class FacilitySnapshot {

    private final FacilityId facility;
    private final BinColumns bins;
    private final BinDirectory directory;
    private final Map<MaterialId, Integer> stockedMaterials;

    /**
     * @param directory what the bins are called, in the same order
     * @param stockedMaterials the index of every material that some bin holds, as the bins use it
     */
    FacilitySnapshot(
            FacilityId facility, BinColumns bins, BinDirectory directory, Map<MaterialId, Integer> stockedMaterials) {
        if (directory.size() != bins.count()) {
            throw new IllegalArgumentException(bins.count() + " bins have " + directory.size() + " names");
        }
        this.facility = facility;
        this.bins = bins;
        this.directory = directory;
        this.stockedMaterials = stockedMaterials;
    }

    public FacilityId facility() {
        return facility;
    }

    public BinColumns bins() {
        return bins;
    }

    /** What the bin at this index is called. */
    public BinName name(int bin) {
        return directory.name(bin, bins.zone(bin), bins.aisle(bin));
    }

    /** The index of the bin with this identifier, where the facility has it. */
    public OptionalInt findBin(LocationId location) {
        int index = directory.indexOf(location);
        return index == BinDirectory.UNKNOWN ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /** The index of each aisle by its name, as the bins use it. */
    public Map<String, Integer> aisles() {
        return directory.aisles();
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
        Map<Integer, Bin> released = new HashMap<>();
        for (PromisedSpace promise : promises) {
            int index = directory.indexOf(promise.location());
            if (index != BinDirectory.UNKNOWN) {
                released.put(index, release(released.getOrDefault(index, bins.bin(index)), promise));
            }
        }
        BinColumnsEdit edit = bins.edit();
        released.forEach(edit::set);
        return with(edit);
    }

    /**
     * This facility as if these lots lay in these bins already.
     *
     * @param locations a bin for each lot; one that is not there any more is left out
     * @param lots with materials by this facility's indexes
     */
    public FacilitySnapshot occupied(List<LocationId> locations, List<ReceivedLot> lots) {
        if (lots.isEmpty()) {
            return this;
        }
        BinColumnsEdit edit = bins.edit();
        for (int lot = 0; lot < lots.size(); lot++) {
            int index = directory.indexOf(locations.get(lot));
            if (index != BinDirectory.UNKNOWN) {
                ReceivedLot goods = lots.get(lot);
                edit.put(index, goods.volume(), goods.weight(), goods.material());
            }
        }
        return with(edit);
    }

    /**
     * This facility as if these promises had been kept: other lots lie there already. A material that no bin held
     * before counts as several, which keeps others away from it at least.
     */
    public FacilitySnapshot promising(List<PromisedSpace> promises, List<MaterialId> materials) {
        if (promises.isEmpty()) {
            return this;
        }
        BinColumnsEdit edit = bins.edit();
        for (int number = 0; number < promises.size(); number++) {
            PromisedSpace promise = promises.get(number);
            int index = directory.indexOf(promise.location());
            if (index != BinDirectory.UNKNOWN) {
                int material = stockedMaterials.getOrDefault(materials.get(number), Bin.SEVERAL_MATERIALS);
                edit.put(index, promise.volume(), promise.weight(), material);
            }
        }
        return with(edit);
    }

    BinDirectory directory() {
        return directory;
    }

    Map<MaterialId, Integer> stockedMaterials() {
        return stockedMaterials;
    }

    private FacilitySnapshot with(BinColumnsEdit edit) {
        return new FacilitySnapshot(facility, edit.build(), directory, stockedMaterials);
    }

    /** Takes one lot out of a bin. A bin of several materials keeps that mark while anything is left in it. */
    private static Bin release(Bin bin, PromisedSpace promise) {
        int lots = Math.max(0, bin.lotCount() - 1);
        return bin.holding(
                promise.volume().shortOf(bin.usedVolume()),
                promise.weight().shortOf(bin.usedWeight()),
                lots,
                lots == 0 ? Bin.NO_MATERIAL : bin.soleMaterial());
    }
}

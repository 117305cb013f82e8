package com.agogsaas.wms.putaway;

import com.agogsaas.wms.engine.spi.ReceivedLot;
import com.agogsaas.wms.engine.spi.StockingUnits;
import com.agogsaas.wms.facility.FacilitySnapshot;
import com.agogsaas.wms.facility.Material;
import com.agogsaas.wms.signals.PickVelocity;
import com.agogsaas.wms.units.Mass;
import com.agogsaas.wms.units.MaterialId;
import com.agogsaas.wms.units.Volume;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Describes a batch's lots to the engine: the receiver's measurements first, master data where he gave none. */
final class LotsToPlace {

    private LotsToPlace() {}

    static List<ReceivedLot> of(PutawayBatch batch, BatchContext context, FacilitySnapshot facility) {
        Map<MaterialId, Integer> indexes = facility.indexesOf(batch.materials());
        return batch.items().stream()
                .map(item -> lot(item, context, Objects.requireNonNull(indexes.get(item.material()))))
                .toList();
    }

    private static ReceivedLot lot(BatchItem item, BatchContext context, int materialIndex) {
        Material material = Objects.requireNonNull(context.materials().get(item.material()));
        return lot(
                materialIndex,
                item.quantity(),
                item.volume() != null ? item.volume() : Volume.needed(total(item, material.unitCubicFeet())),
                item.weight() != null ? item.weight() : Mass.needed(total(item, material.unitWeightLbs())),
                material,
                context.velocities().getOrDefault(item.material(), PickVelocity.UNKNOWN),
                item.quality());
    }

    /**
     * One lot, measured as a whole; what its material asks for comes from master data, and so does its class unless the
     * facility's picks say otherwise.
     */
    static ReceivedLot lot(
            int materialIndex,
            BigDecimal quantity,
            Volume volume,
            Mass weight,
            Material material,
            PickVelocity velocity,
            LotQuality quality) {
        return new ReceivedLot(
                materialIndex,
                volume,
                weight,
                material.unitDimensions(),
                material.staysUpright(),
                velocity.abcClass() != null ? velocity.abcClass() : material.abcClass(),
                velocity.picksPerDay(),
                material.temperature(),
                material.securityZone(),
                quality.allowedTypes(),
                units(quantity, material));
    }

    /** Null where the quantity is no whole number of units. */
    private static @Nullable StockingUnits units(BigDecimal quantity, Material material) {
        return quantity.stripTrailingZeros().scale() > 0
                ? null
                : new StockingUnits(quantity.longValueExact(), material.separable());
    }

    /** The intake refused items for which neither side has the measurement. */
    private static BigDecimal total(BatchItem item, @Nullable BigDecimal ofOneUnit) {
        return item.quantity().multiply(Objects.requireNonNull(ofOneUnit));
    }
}

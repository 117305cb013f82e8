package com.agogsaas.wms.putaway;

import com.agogsaas.wms.engine.spi.LocationType;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import com.agogsaas.wms.engine.spi.StockingUnits;
import com.agogsaas.wms.facility.Material;
import com.agogsaas.wms.signals.PickVelocity;
import com.agogsaas.wms.units.Mass;
import com.agogsaas.wms.units.MaterialId;
import com.agogsaas.wms.units.Volume;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Describes a batch's lots to the engine: the receiver's measurements first, master data where he gave none. */
final class LotsToPlace {

    private LotsToPlace() {}

    /** Lots that are put away, each where its quality allows. */
    static List<ReceivedLot> of(List<BatchItem> items, BatchContext context, Map<MaterialId, Integer> indexes) {
        return items.stream()
                .map(item -> lot(item, context, indexes, context.qualityOf(item).allowedTypes()))
                .toList();
    }

    /** Goods that are meant for orders and wait for them in staging. */
    static List<ReceivedLot> toStage(List<BatchItem> items, BatchContext context, Map<MaterialId, Integer> indexes) {
        return items.stream()
                .map(item -> lot(item, context, indexes, Set.of(LocationType.STAGING)))
                .toList();
    }

    private static ReceivedLot lot(
            BatchItem item, BatchContext context, Map<MaterialId, Integer> indexes, Set<LocationType> types) {
        Material material = Objects.requireNonNull(context.materials().get(item.material()));
        return lot(
                Objects.requireNonNull(indexes.get(item.material())),
                item.quantity(),
                item.volume() != null ? item.volume() : Volume.needed(total(item, material.unitCubicFeet())),
                item.weight() != null ? item.weight() : Mass.needed(total(item, material.unitWeightLbs())),
                material,
                context.velocities().getOrDefault(item.material(), PickVelocity.UNKNOWN),
                types);
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
            Set<LocationType> types) {
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
                types,
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

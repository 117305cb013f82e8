package com.agogsaas.wms.putaway;

import com.agogsaas.wms.engine.Algorithm;
import com.agogsaas.wms.engine.PlacementPolicy;
import com.agogsaas.wms.facility.Material;
import com.agogsaas.wms.facility.PromisedSpace;
import com.agogsaas.wms.ledger.OrderPromise;
import com.agogsaas.wms.signals.AisleAffinity;
import com.agogsaas.wms.signals.PickVelocity;
import com.agogsaas.wms.signals.crossdock.CrossDockDemand.Demand;
import com.agogsaas.wms.signals.crossdock.OrderShortage;
import com.agogsaas.wms.statistics.RunningTrial;
import com.agogsaas.wms.statistics.VariantSettings;
import com.agogsaas.wms.units.LotNumber;
import com.agogsaas.wms.units.MaterialId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the warehouse knows about a batch before it is placed.
 *
 * @param materials master data of every material in the batch
 * @param velocities how often each of them is picked; those of which nothing is known are left out
 * @param affinity where the materials lie that are picked together with them
 * @param policy how the facility wants its goods put away
 * @param promised space that earlier recommendations of the same lots still keep
 * @param held those of its lots that earlier recommendations hold, or held until their time was up
 * @param notUsable those of its lots that are recorded as not free to use
 * @param demand what released orders are short of, as far as goods are cross-docked
 * @param algorithm how it is packed
 * @param trial the A/B test that is running, or null
 * @param asOf when this was read
 */
record BatchContext(
        Map<MaterialId, Material> materials,
        Map<MaterialId, PickVelocity> velocities,
        AisleAffinity affinity,
        PlacementPolicy policy,
        List<PromisedSpace> promised,
        List<LotNumber> held,
        Set<LotNumber> notUsable,
        Demand demand,
        Algorithm algorithm,
        @Nullable RunningTrial trial,
        Instant asOf) {

    /** Whether a lot may be used: as its receiver says, unless what is on record is stricter. */
    LotQuality qualityOf(BatchItem item) {
        return notUsable.contains(item.lot()) ? LotQuality.QUARANTINE : item.quality();
    }

    /** The same for lots of one variant of a test. */
    BatchContext under(VariantSettings variant) {
        return new BatchContext(
                materials,
                velocities,
                affinity,
                variant.applyTo(policy),
                promised,
                held,
                notUsable,
                demand,
                variant.algorithmInsteadOf(algorithm),
                trial,
                asOf);
    }

    /** The same when these promises have been made to orders. */
    BatchContext lessPromised(List<OrderPromise> promises) {
        if (promises.isEmpty()) {
            return this;
        }
        List<OrderShortage> left = demand.shortages().stream()
                .map(shortage -> shortage.less(promises.stream()
                        .filter(promise -> promise.isFor(shortage.orderId(), shortage.lineNumber()))
                        .map(OrderPromise::quantity)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)))
                .toList();
        return new BatchContext(
                materials,
                velocities,
                affinity,
                policy,
                promised,
                held,
                notUsable,
                new Demand(left, demand.barred()),
                algorithm,
                trial,
                asOf);
    }
}

package com.agogsaas.wms.putaway;

import com.agogsaas.wms.engine.Algorithm;
import com.agogsaas.wms.engine.PlacementPolicy;
import com.agogsaas.wms.facility.Material;
import com.agogsaas.wms.facility.PromisedSpace;
import com.agogsaas.wms.statistics.RunningTrial;
import com.agogsaas.wms.statistics.VariantSettings;
import com.agogsaas.wms.units.MaterialId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the warehouse knows about a batch before it is placed.
 *
 * @param materials master data of every material in the batch
 * @param picksPerDay how often each of them is picked; those that are not picked are left out
 * @param policy how the facility wants its goods put away
 * @param promised space that earlier recommendations of the same lots still keep
 * @param algorithm how it is packed
 * @param trial the A/B test that is running, or null
 * @param asOf when this was read
 */
record BatchContext(
        Map<MaterialId, Material> materials,
        Map<MaterialId, Double> picksPerDay,
        PlacementPolicy policy,
        List<PromisedSpace> promised,
        Algorithm algorithm,
        @Nullable RunningTrial trial,
        Instant asOf) {

    /** The same for lots of one variant of a test. */
    BatchContext under(VariantSettings variant) {
        return new BatchContext(
                materials,
                picksPerDay,
                variant.applyTo(policy),
                promised,
                variant.algorithmInsteadOf(algorithm),
                trial,
                asOf);
    }
}

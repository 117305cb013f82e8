package com.agogsaas.wms.putaway;

import com.agogsaas.wms.engine.PlacementPolicy;
import com.agogsaas.wms.facility.Material;
import com.agogsaas.wms.facility.PromisedSpace;
import com.agogsaas.wms.signals.AisleAffinity;
import com.agogsaas.wms.signals.PickVelocity;
import com.agogsaas.wms.units.MaterialId;
import java.util.List;
import java.util.Map;

/**
 * What the warehouse knows about a batch before it is placed.
 *
 * @param materials master data of every material in the batch
 * @param velocities how often each of them is picked; those of which nothing is known are left out
 * @param affinity where the materials lie that are picked together with them
 * @param policy how the facility wants its goods put away
 * @param promised space that earlier recommendations of the same lots still keep
 */
record BatchContext(
        Map<MaterialId, Material> materials,
        Map<MaterialId, PickVelocity> velocities,
        AisleAffinity affinity,
        PlacementPolicy policy,
        List<PromisedSpace> promised) {}

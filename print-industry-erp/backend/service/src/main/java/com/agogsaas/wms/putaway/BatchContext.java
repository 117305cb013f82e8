package com.agogsaas.wms.putaway;

import com.agogsaas.wms.engine.PlacementPolicy;
import com.agogsaas.wms.facility.Material;
import com.agogsaas.wms.facility.PromisedSpace;
import com.agogsaas.wms.units.LotNumber;
import com.agogsaas.wms.units.MaterialId;
import java.util.List;
import java.util.Map;

/**
 * What the warehouse knows about a batch before it is placed.
 *
 * @param materials master data of every material in the batch
 * @param picksPerDay how often each of them is picked; those that are not picked are left out
 * @param policy how the facility wants its goods put away
 * @param promised space that earlier recommendations of the same lots still keep
 * @param held those of its lots that earlier recommendations hold, or held until their time was up
 */
record BatchContext(
        Map<MaterialId, Material> materials,
        Map<MaterialId, Double> picksPerDay,
        PlacementPolicy policy,
        List<PromisedSpace> promised,
        List<LotNumber> held) {}

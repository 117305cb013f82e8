package com.agogsaas.wms.demo;

import com.agogsaas.wms.units.AbcClass;
import java.time.Instant;
import java.util.List;

/**
 * Everything about the plant at one moment.
 *
 * @param now the moment
 * @param classes the materials' classes, in the order of the materials
 * @param orders by the time of ordering
 * @param movements the inventory ledger, by time
 * @param decisions recommendations of the last weeks and what became of them, by time of the putaway
 */
record PlantData(
        Instant now,
        List<DemoBin> bins,
        List<DemoMaterial> materials,
        List<AbcClass> classes,
        List<DemoOrder> orders,
        List<DemoLot> lots,
        List<Movement> movements,
        List<PickList> pickLists,
        List<DemoDecision> decisions) {}

package com.agogsaas.wms.ledger;

import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.LocationId;
import com.agogsaas.wms.units.LotNumber;
import com.agogsaas.wms.units.MaterialId;
import com.agogsaas.wms.units.RecommendationId;
import java.math.BigDecimal;

/**
 * A promise to an order that was taken back.
 *
 * @param staging the bin that the goods are in, or were meant for
 * @param staged whether they are there
 */
public record CancelledPromise(
        RecommendationId recommendation,
        FacilityId facility,
        LotNumber lot,
        MaterialId material,
        BigDecimal quantity,
        LocationId staging,
        boolean staged,
        String orderId,
        String orderNumber) {}

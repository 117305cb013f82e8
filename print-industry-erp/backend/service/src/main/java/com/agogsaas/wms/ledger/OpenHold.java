package com.agogsaas.wms.ledger;

import com.agogsaas.wms.units.LocationId;
import com.agogsaas.wms.units.LotNumber;
import com.agogsaas.wms.units.Mass;
import com.agogsaas.wms.units.Volume;

/**
 * Space that an undecided recommendation keeps.
 *
 * @param lot the lot that it is kept for
 * @param location the bin
 * @param volume how much of the bin's volume
 * @param weight how much of the bin's weight rating
 */
public record OpenHold(LotNumber lot, LocationId location, Volume volume, Mass weight) {}

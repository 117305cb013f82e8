package com.agogsaas.wms.ledger;

import com.agogsaas.wms.units.LocationId;
import com.agogsaas.wms.units.LotNumber;
import com.agogsaas.wms.units.Mass;
import com.agogsaas.wms.units.Volume;

/**
 * Space that an undecided recommendation keeps, or kept until its time was up.
 *
 * @param lot the lot that it is kept for
 * @param location the bin
 * @param volume how much of the bin's volume
 * @param weight how much of the bin's weight rating
 * @param keepsSpace whether its time is not up
 */
public record OpenHold(LotNumber lot, LocationId location, Volume volume, Mass weight, boolean keepsSpace) {}

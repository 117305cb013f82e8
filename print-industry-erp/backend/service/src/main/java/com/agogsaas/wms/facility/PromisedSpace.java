package com.agogsaas.wms.facility;

import com.agogsaas.wms.units.LocationId;
import com.agogsaas.wms.units.Mass;
import com.agogsaas.wms.units.Volume;

/**
 * Space in a bin that is kept for one lot.
 *
 * @param location the bin
 * @param volume how much of its volume
 * @param weight how much of its weight rating
 */
public record PromisedSpace(LocationId location, Volume volume, Mass weight) {}

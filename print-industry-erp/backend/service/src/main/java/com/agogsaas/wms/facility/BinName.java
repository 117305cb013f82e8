package com.agogsaas.wms.facility;

import com.agogsaas.wms.units.LocationId;

/**
 * What a bin is called.
 *
 * @param location its identifier
 * @param code what is written on it
 * @param zone the name of its zone
 * @param aisle the name of its aisle
 */
public record BinName(LocationId location, String code, String zone, String aisle) {}

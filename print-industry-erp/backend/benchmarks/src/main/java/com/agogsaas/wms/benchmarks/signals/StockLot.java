package com.agogsaas.wms.benchmarks.signals;

import com.agogsaas.wms.engine.spi.LocationType;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import com.agogsaas.wms.engine.spi.StockingUnits;
import com.agogsaas.wms.units.AbcClass;
import com.agogsaas.wms.units.Mass;
import com.agogsaas.wms.units.Volume;

/**
 * Goods that arrive together: cartons of one material.
 *
 * @param material its number
 * @param carton what each of them is
 * @param cartons how many, 1 or more
 * @param unitsPerCarton how many units that orders ask for are in each
 */
record StockLot(int material, Carton carton, int cartons, int unitsPerCarton) {

    long milliCubicFeet() {
        return cartons * carton.volume().milliCubicFeet();
    }

    /** The lot as the engine sees it. */
    ReceivedLot received(AbcClass abcClass, double picksPerDay) {
        return new ReceivedLot(
                material,
                new Volume(milliCubicFeet()),
                new Mass(cartons * carton.weight().centiPounds()),
                carton.dimensions(),
                false,
                abcClass,
                picksPerDay,
                null,
                Warehouse.SECURITY_ZONE,
                LocationType.STORAGE,
                new StockingUnits(cartons, true));
    }
}

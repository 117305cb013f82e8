package com.agogsaas.wms.ledger;

import com.agogsaas.wms.units.Volume;

/** How much of a bin's inside goods may fill. */
@FunctionalInterface
public interface UsableVolume {

    /**
     * What goods may fill of a bin.
     *
     * @param locationType what the bin is for, as the database names it
     * @param inside the volume of the empty bin
     */
    Volume of(String locationType, Volume inside);
}

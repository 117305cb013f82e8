package com.agogsaas.wms.signals;

import com.agogsaas.wms.units.MaterialId;
import java.util.Map;

/** Where the materials lie that are picked together with others. */
@FunctionalInterface
public interface AisleAffinity {

    /** Nothing is known. */
    AisleAffinity UNKNOWN = material -> Map.of();

    /**
     * By the name of an aisle, how much of what is picked together with a material lies near its bins: above 0 up to 1.
     * Aisles near none of it are left out; so are all of them where no partner of the material is known or in stock.
     */
    Map<String, Double> nearPartnersOf(MaterialId material);
}

package com.agogsaas.wms.units;

/**
 * Names a facility of a tenant.
 *
 * @param value 1 to 200 characters, not all blank, without control characters; compared as it is written
 */
public record FacilityId(String value) {

    public FacilityId {
        Identifier.require("facility id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}

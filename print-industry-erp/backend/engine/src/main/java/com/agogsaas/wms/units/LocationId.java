package com.agogsaas.wms.units;

/**
 * Names a bin of a tenant.
 *
 * @param value 1 to 200 characters, not all blank, without control characters; compared as it is written
 */
public record LocationId(String value) {

    public LocationId {
        Identifier.require("location id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package com.agogsaas.wms.units;

/**
 * Names a material of a tenant.
 *
 * @param value 1 to 200 characters, not all blank, without control characters; compared as it is written
 */
public record MaterialId(String value) {

    public MaterialId {
        Identifier.require("material id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}

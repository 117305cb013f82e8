package com.agogsaas.wms.units;

/**
 * Names a tenant: a company whose data no other company sees.
 *
 * @param value 1 to 200 characters, not all blank, without control characters; compared as it is written
 */
public record TenantId(String value) {

    public TenantId {
        Identifier.require("tenant id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}

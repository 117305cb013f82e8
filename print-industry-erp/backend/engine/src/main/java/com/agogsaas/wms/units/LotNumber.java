package com.agogsaas.wms.units;

/**
 * The number that a facility knows a lot by.
 *
 * @param value 1 to 200 characters, not all blank, without control characters; compared as it is written
 */
public record LotNumber(String value) {

    public LotNumber {
        Identifier.require("lot number", value);
    }

    @Override
    public String toString() {
        return value;
    }
}

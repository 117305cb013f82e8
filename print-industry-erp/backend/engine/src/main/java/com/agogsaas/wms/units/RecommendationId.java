package com.agogsaas.wms.units;

/**
 * Names a recommendation of a tenant.
 *
 * @param value 1 to 200 characters, not all blank, without control characters; compared as it is written
 */
public record RecommendationId(String value) {

    public RecommendationId {
        Identifier.require("recommendation id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}

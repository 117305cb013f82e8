package com.agogsaas.wms.signals;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What counts as picked together.
 *
 * @param enabled whether pairs are searched for and count for anything; {@code SKU_AFFINITY_ENABLED} of the runbook
 * @param windowDays days up to now whose orders count
 * @param minimumSupport share of the orders that have to have both materials of a pair
 * @param minimumOrders orders that have to have both, however few orders there are
 * @param minimumLift how many times as often as by chance they have to be together
 * @param maxPartners partners of a material that are kept, the closest ones
 * @param maxOrderMaterials materials in an order beyond which it says nothing about any two of them
 * @param neighbourhoodFeet walking distance at which a bin is no neighbour of another any more
 */
@Validated
@ConfigurationProperties("affinity")
record AffinitySettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("90") @Min(1) @Max(400) int windowDays,

        @DefaultValue("0.005") @DecimalMin("0") @DecimalMax("1")
        double minimumSupport,

        @DefaultValue("8") @Min(2) @Max(1_000_000) int minimumOrders,

        @DefaultValue("1.1") @DecimalMin("1") @DecimalMax("1000")
        double minimumLift,

        @DefaultValue("20") @Min(1) @Max(100) int maxPartners,

        @DefaultValue("" + AffinityMiner.LARGEST_BASKET) @Min(2) @Max(10_000)
        int maxOrderMaterials,

        @DefaultValue("60") @DecimalMin("1") @DecimalMax("10000")
        double neighbourhoodFeet) {

    /** Orders that have to have both materials of a pair, of so many. */
    int minimumSupportOf(int orders) {
        return Math.max(minimumOrders, (int) Math.ceil(minimumSupport * orders));
    }
}

package com.agogsaas.wms.platform.security;

import com.agogsaas.wms.platform.settings.RunMode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many requests a client may send. A client is the bearer of a token, and without one whoever is at an address.
 *
 * @param perSecond requests in a second, on average; 0 for no limit; where absent, 50 in staging and production and no
 *     limit in a development run
 * @param burst how many may come at once after a pause
 */
@Validated
@ConfigurationProperties("rate.limit")
record RateLimitSettings(
        @Min(0) @Max(100_000) @Nullable Integer perSecond,
        @DefaultValue("100") @Min(1) @Max(1_000_000) int burst) {

    private static final int SHARED = 50;

    /** The limit in force; 0 for none. */
    int perSecondIn(RunMode mode) {
        if (perSecond != null) {
            return perSecond;
        }
        return mode.isShared() ? SHARED : 0;
    }
}

package com.agogsaas.wms.platform;

import jakarta.validation.constraints.Size;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whom a development run serves.
 *
 * @param id the only tenant; the demo warehouse belongs to {@code tenant-prod-001}
 * @param admin whether its callers may do what is for administrators
 */
@Validated
@ConfigurationProperties("tenant")
record TenantSettings(
        @DefaultValue("tenant-prod-001") @Size(min = 1, max = 200)
        String id,

        @DefaultValue("true") boolean admin) {}

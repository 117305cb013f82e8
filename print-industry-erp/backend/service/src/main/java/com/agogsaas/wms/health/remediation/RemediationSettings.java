package com.agogsaas.wms.health.remediation;

import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the service does about findings.
 *
 * @param enabled whether it does anything by itself; mutations do all the same
 * @param every how often one process looks whether there is something to do
 * @param dryRun whether what it does by itself is only written down instead of done
 * @param alertmanagerUrl where operators are alerted, such as {@code http://alertmanager:9093}; where empty, only the
 *     log and a metric tell
 * @param documentationUrl where this project's folder {@code docs} is, for whoever is alerted: an address that begins
 *     with {@code https://} or {@code http://}
 */
@Validated
@ConfigurationProperties("remediation")
record RemediationSettings(
        @DefaultValue("true") boolean enabled,

        @DefaultValue("1m") @DurationMin(seconds = 1) @DurationMax(hours = 1)
        Duration every,

        @DefaultValue("false") boolean dryRun,

        @Pattern(regexp = "|https?://[^\\s?#]+", message = "a URL that begins with https:// or http://")
        String alertmanagerUrl,

        @DefaultValue("https://github.com/agogsaas/print-industry-erp/blob/master/docs")
        @Pattern(regexp = "https?://[^\\s]+", message = "a URL that begins with https:// or http://")
        String documentationUrl) {}

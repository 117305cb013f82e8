package com.agogsaas.wms.health;

import java.time.Instant;

/**
 * What a check found, and when.
 *
 * @param name what was looked at
 * @param reading what was found
 * @param measuredAt when
 */
public record CheckResult(HealthCheckName name, Reading reading, Instant measuredAt) {}

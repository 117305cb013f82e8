package com.agogsaas.wms.health;

import org.jspecify.annotations.Nullable;

/**
 * What a check found.
 *
 * @param status how it is
 * @param value the figure in the check's unit; null where there is none
 * @param message the same as a sentence, for everyone to read: it names no tenant and nothing of the inside
 */
public record Reading(HealthStatus status, @Nullable Double value, String message) {}

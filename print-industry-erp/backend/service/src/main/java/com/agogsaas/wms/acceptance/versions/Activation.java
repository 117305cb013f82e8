package com.agogsaas.wms.acceptance.versions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A model was put in force, or none.
 *
 * @param modelVersion the model; null for none
 * @param activatedAt when
 * @param activatedBy who did it
 * @param reason why
 */
public record Activation(@Nullable String modelVersion, Instant activatedAt, String activatedBy, String reason) {}

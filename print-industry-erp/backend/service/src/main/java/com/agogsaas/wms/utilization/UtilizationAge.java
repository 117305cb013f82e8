package com.agogsaas.wms.utilization;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How old the utilization of a facility is.
 *
 * @param computedAt when it was computed; null where the facility has no active bin, or it never was
 */
record UtilizationAge(@Nullable Instant computedAt) {}

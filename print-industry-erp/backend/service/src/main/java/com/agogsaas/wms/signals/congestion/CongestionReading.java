package com.agogsaas.wms.signals.congestion;

import java.time.Instant;
import java.util.List;

/**
 * How crowded a facility's aisles were at a moment.
 *
 * @param readAt the moment
 * @param aisles those that somebody is at work in, the most crowded first
 */
public record CongestionReading(Instant readAt, List<AisleLoad> aisles) {

    /** Nobody has looked, or nobody is to. */
    public static final CongestionReading UNKNOWN = new CongestionReading(Instant.EPOCH, List.of());

    public CongestionReading {
        aisles = List.copyOf(aisles);
    }
}

package com.agogsaas.wms.acceptance.overrides;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to check, because people overrode recommendations for the same reason again and again.
 *
 * @param kind what is probably wrong
 * @param materialId the material; null where it is about a bin
 * @param locationId the bin; null where it is about a material
 * @param proposedValue what it should be, where the overrides agree on it; else null
 * @param overrides how many say so
 * @param decisions how many decisions there were about the same material or bin
 * @param firstAt when the first of the overrides was decided
 * @param lastAt when the latest was
 * @param people how many different people said so
 * @param recommendationIds the latest of the overrides, ten at most
 */
public record OverrideProposal(
        Kind kind,
        @Nullable String materialId,
        @Nullable String locationId,
        @Nullable String proposedValue,
        long overrides,
        long decisions,
        Instant firstAt,
        Instant lastAt,
        long people,
        List<String> recommendationIds) {

    /** What is probably wrong. */
    public enum Kind {
        /** The material's dimensions, volume or weight: it does not fit where it should. */
        WRONG_DIMENSIONS,
        /** The material's velocity class: people keep putting it into bins of another class. */
        WRONG_CLASS,
        /** The bin cannot be used, though nothing says so. */
        BLOCKED_BIN
    }
}

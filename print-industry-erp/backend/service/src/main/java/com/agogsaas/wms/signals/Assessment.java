package com.agogsaas.wms.signals;

import com.agogsaas.wms.units.AbcClass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a facility's history makes of a material.
 *
 * @param abcClass its class, or null where nothing at all was picked in the facility
 * @param classSince when it came into that class, or null without one
 * @param trigger what calls for a look at its place, or null for nothing
 * @param triggeredAt since when, or null for nothing
 */
record Assessment(
        @Nullable AbcClass abcClass,
        @Nullable Instant classSince,
        @Nullable TriggerKind trigger,
        @Nullable Instant triggeredAt) {

    /** Before anybody looked. */
    static final Assessment NONE = new Assessment(null, null, null, null);

    /** What follows this one; what stays the same, has been so since it began. */
    Assessment then(@Nullable AbcClass nextClass, @Nullable TriggerKind nextTrigger, Instant now) {
        return new Assessment(
                nextClass,
                nextClass == null ? null : nextClass == abcClass ? classSince : now,
                nextTrigger,
                nextTrigger == null ? null : nextTrigger == trigger ? triggeredAt : now);
    }

    boolean saysTheSameAs(Assessment other) {
        return abcClass == other.abcClass && trigger == other.trigger;
    }
}

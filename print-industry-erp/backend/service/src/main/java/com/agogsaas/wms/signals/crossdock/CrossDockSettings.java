package com.agogsaas.wms.signals.crossdock;

import com.agogsaas.wms.ledger.CrossDockUrgency;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which goods go from the dock straight to orders.
 *
 * @param enabled whether received goods go straight to orders that are short of them; {@code CROSS_DOCK_ENABLED} of the
 *     runbook
 * @param criticalWithin how soon an order is due that is CRITICAL; overdue ones are as well
 * @param highWithin how soon an order is due that is HIGH
 * @param mediumWithin how soon an order is due that is MEDIUM; what is due later, or whenever, is put away and picked
 * @param rushPriority orders of this priority or a more urgent one (1 is the most urgent) are one step more urgent than
 *     their due date says; 0 for none
 */
@Validated
@ConfigurationProperties("crossdock")
record CrossDockSettings(
        @DefaultValue("true") boolean enabled,

        @DefaultValue("4h") @DurationMin(millis = 0) @DurationMax(days = 30)
        Duration criticalWithin,

        @DefaultValue("24h") @DurationMin(millis = 0) @DurationMax(days = 60)
        Duration highWithin,

        @DefaultValue("72h") @DurationMin(millis = 0) @DurationMax(days = 90)
        Duration mediumWithin,

        @DefaultValue("2") @Min(0) @Max(9) int rushPriority) {

    /** @throws IllegalArgumentException when a more urgent step reaches further than a less urgent one */
    CrossDockSettings {
        if (highWithin.compareTo(criticalWithin) < 0 || mediumWithin.compareTo(highWithin) < 0) {
            throw new IllegalArgumentException("CROSS_DOCK_CRITICAL_WITHIN (" + criticalWithin
                    + "), CROSS_DOCK_HIGH_WITHIN (" + highWithin + ") and CROSS_DOCK_MEDIUM_WITHIN (" + mediumWithin
                    + ") have to come in this order");
        }
    }

    /** How soon an order wants its goods. */
    CrossDockUrgency urgency(int priority, @Nullable Instant dueAt, Instant now) {
        CrossDockUrgency byDate = byDueDate(dueAt, now);
        return priority <= rushPriority ? byDate.raised() : byDate;
    }

    private CrossDockUrgency byDueDate(@Nullable Instant dueAt, Instant now) {
        if (dueAt == null) {
            return CrossDockUrgency.NONE;
        }
        if (!dueAt.isAfter(now.plus(criticalWithin))) {
            return CrossDockUrgency.CRITICAL;
        }
        if (!dueAt.isAfter(now.plus(highWithin))) {
            return CrossDockUrgency.HIGH;
        }
        return dueAt.isAfter(now.plus(mediumWithin)) ? CrossDockUrgency.NONE : CrossDockUrgency.MEDIUM;
    }
}

package com.agogsaas.wms.signals;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/**
 * A change that calls for a look at a material's place.
 *
 * @param kind what kind of change
 * @param triggeredAt when it was seen first, without a break since
 * @param evidence what it follows from
 */
record ReSlottingTrigger(TriggerKind kind, Instant triggeredAt, MaterialVelocity evidence) {

    /** @throws NullPointerException for a velocity that calls for nothing */
    static ReSlottingTrigger of(MaterialVelocity velocity) {
        return new ReSlottingTrigger(
                Objects.requireNonNull(velocity.trigger()), Objects.requireNonNull(velocity.triggeredAt()), velocity);
    }

    public String materialId() {
        return evidence.materialId();
    }

    /** The figures in words. */
    public String explanation() {
        String figures = String.format(
                Locale.ROOT,
                "%d picks in the last %d days, %.2f a day, against %d in the %d days before, %.2f a day",
                evidence.windowPicks(),
                evidence.windowDays(),
                evidence.picksPerDay(),
                evidence.historyPicks(),
                evidence.historyDays(),
                evidence.historyPicksPerDay());
        return switch (kind) {
            case VELOCITY_SPIKE, VELOCITY_DROP -> figures + change();
            case SEASONAL_CHANGE ->
                String.format(
                        Locale.ROOT,
                        "%s%s; in the same days of the year before %d after %d",
                        figures,
                        change(),
                        evidence.yearAgoWindowPicks(),
                        evidence.yearAgoHistoryPicks());
            case NEW_PRODUCT ->
                String.format(
                        Locale.ROOT,
                        "Picked first at %s, %d times since",
                        evidence.firstPickAt(),
                        evidence.windowPicks());
            case PROMOTION ->
                String.format(
                        Locale.ROOT,
                        "%s; %d of them in the last %d days",
                        figures,
                        evidence.lastWeekPicks(),
                        VelocityWindows.WEEK_DAYS);
        };
    }

    private String change() {
        Double percentage = evidence.changePercentage();
        return percentage == null ? "" : String.format(Locale.ROOT, ": %+.0f %%", percentage);
    }
}

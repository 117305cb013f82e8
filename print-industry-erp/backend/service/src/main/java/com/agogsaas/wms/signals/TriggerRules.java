package com.agogsaas.wms.signals;

import org.jspecify.annotations.Nullable;

/**
 * Tells what a material's counts call for: one trigger or none. The most specific explanation wins: new before seasonal
 * before a promotion before a plain rise or fall.
 *
 * <p>Nothing is known here of campaigns: a promotion is what looks like one, a rise that the last week alone makes up.
 */
final class TriggerRules {

    /** More than +100 %. */
    static final double SPIKE_RATIO = 2;

    /** Less than -50 %. */
    static final double DROP_RATIO = 0.5;

    static final double PROMOTION_RATIO = 3;

    private final VelocityWindows windows;
    private final int minimumPicks;

    /** @param minimumPicks a rise needs that many picks, and a fall a history that has led one to expect that many */
    TriggerRules(VelocityWindows windows, int minimumPicks) {
        this.windows = windows;
        this.minimumPicks = minimumPicks;
    }

    @Nullable
    TriggerKind of(PickCounts counts) {
        if (!windows.hasHistory()) {
            return null;
        }
        if (counts.firstPick() != null) {
            return counts.window() >= minimumPicks ? TriggerKind.NEW_PRODUCT : null;
        }
        TriggerKind change = change(counts.window(), usual(counts.history()));
        if (change != null && windows.hasYearAgo() && change == changeAYearAgo(counts)) {
            return TriggerKind.SEASONAL_CHANGE;
        }
        return isPromotion(counts, usual(counts.history())) ? TriggerKind.PROMOTION : change;
    }

    private @Nullable TriggerKind changeAYearAgo(PickCounts counts) {
        return change(counts.yearAgoWindow(), usual(counts.yearAgoHistory()));
    }

    private boolean isPromotion(PickCounts counts, double usual) {
        int daysBefore = windows.windowDays() - VelocityWindows.WEEK_DAYS;
        return usual > 0
                && counts.lastWeek() >= minimumPicks
                && counts.lastWeek() > PROMOTION_RATIO * usual * VelocityWindows.WEEK_DAYS
                && counts.window() - counts.lastWeek() <= SPIKE_RATIO * usual * daysBefore;
    }

    private @Nullable TriggerKind change(int picks, double usual) {
        double expected = usual * windows.windowDays();
        if (picks >= minimumPicks && picks > SPIKE_RATIO * expected) {
            return TriggerKind.VELOCITY_SPIKE;
        }
        return expected >= minimumPicks && picks < DROP_RATIO * expected ? TriggerKind.VELOCITY_DROP : null;
    }

    /** Picks a day. */
    private double usual(int historyPicks) {
        return (double) historyPicks / windows.historyDays();
    }
}

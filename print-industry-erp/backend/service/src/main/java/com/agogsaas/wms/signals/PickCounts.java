package com.agogsaas.wms.signals;

import com.agogsaas.wms.units.MaterialId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often a material was picked in a facility: issues that stand, whatever their quantity.
 *
 * @param window in the days that count as recent
 * @param lastWeek of those, in the last seven days
 * @param history in the days before the window that it is compared with
 * @param yearAgoWindow in the days of the window, 365 days before
 * @param yearAgoHistory in the days of the history, 365 days before
 * @param firstPick the first pick ever where it is in the window, else null
 */
record PickCounts(
        MaterialId material,
        int window,
        int lastWeek,
        int history,
        int yearAgoWindow,
        int yearAgoHistory,
        @Nullable Instant firstPick) {}

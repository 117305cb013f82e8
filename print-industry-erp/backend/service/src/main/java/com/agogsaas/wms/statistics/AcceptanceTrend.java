package com.agogsaas.wms.statistics;

import com.agogsaas.wms.statistics.ObservationRepository.Day;
import com.agogsaas.wms.statistics.methods.Trend;
import java.util.List;

/** Whether more and more recommendations are accepted, or fewer: percent, by the day. */
final class AcceptanceTrend {

    private static final double PERCENT = 100;

    private AcceptanceTrend() {}

    static Trend.Outcome of(List<Day> days) {
        return Trend.of(
                days.stream().mapToDouble(day -> day.date().toEpochDay()).toArray(), rates(days), MetricDraft.LEVEL);
    }

    static double[] rates(List<Day> days) {
        return days.stream()
                .mapToDouble(day -> PERCENT * day.accepted() / day.decided())
                .toArray();
    }
}

package com.agogsaas.wms.statistics;

import com.agogsaas.wms.statistics.ObservationRepository.Day;
import com.agogsaas.wms.statistics.Observations.Bin;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the runbook's "performance report" of hour 48 says of a facility.
 *
 * @param metrics of the period that was analysed last; empty where nothing was
 * @param bins as the utilisation cache last saw them
 * @param days with decisions, the oldest first
 * @param violations assumptions that did not hold, the latest first
 * @param outliers that nobody has settled, the latest first
 */
record PerformanceReport(
        String facilityId,
        Instant madeAt,
        @Nullable Summary summary,
        List<Metric> metrics,
        List<Bin> bins,
        List<Day> days,
        TrendQueries.AcceptanceTrendPayload trend,
        List<ValidationRow> violations,
        List<Outlier> outliers,
        List<AbTest> tests) {}

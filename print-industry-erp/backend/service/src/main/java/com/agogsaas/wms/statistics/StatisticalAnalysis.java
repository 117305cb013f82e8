package com.agogsaas.wms.statistics;

import com.agogsaas.wms.errors.CodedException;
import com.agogsaas.wms.errors.ErrorCode;
import com.agogsaas.wms.statistics.ObservationRepository.Day;
import com.agogsaas.wms.tenancy.TenantTransactions;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** Analyses a facility over a period and writes down what came of it; done again, it replaces what it wrote. */
@Service
public class StatisticalAnalysis {

    private static final double NANOSECONDS_PER_MILLISECOND = 1e6;

    private final StatisticsSettings settings;
    private final TenantTransactions transactions;
    private final TallyRepository tallies;
    private final BaselineRepository baselines;
    private final ObservationRepository observations;
    private final MetricRepository metrics;
    private final Findings findings;
    private final Clock clock;

    StatisticalAnalysis(
            StatisticsSettings settings,
            TenantTransactions transactions,
            TallyRepository tallies,
            BaselineRepository baselines,
            ObservationRepository observations,
            MetricRepository metrics,
            Findings findings,
            Clock clock) {
        this.settings = settings;
        this.transactions = transactions;
        this.tallies = tallies;
        this.baselines = baselines;
        this.observations = observations;
        this.metrics = metrics;
        this.findings = findings;
        this.clock = clock;
    }

    /** @throws CodedException {@link ErrorCode#STATISTICS_OFF} where the settings leave nothing to compute */
    void requireOn() {
        if (!settings.enabled()) {
            throw new CodedException(
                    ErrorCode.STATISTICS_OFF, "Statistical analysis is off: STATISTICAL_ANALYSIS_ENABLED is false");
        }
    }

    /**
     * Analyses the period. Joins the caller's transaction where there is one.
     *
     * @throws CodedException {@link ErrorCode#STATISTICS_OFF}
     */
    public AnalysisRun run(TenantId tenant, FacilityId facility, Period period) {
        requireOn();
        return transactions.inTenant(tenant, () -> {
            long begun = System.nanoTime();
            List<MetricDraft> computed = metrics(tenant, facility, period);
            metrics.save(tenant, facility, period, computed);
            double metricsMilliseconds = millisecondsSince(begun);
            List<Day> days = observations.days(tenant, facility, period, "ALL");
            Observations observed = new Observations(
                    observations.recommendations(tenant, facility, period, settings.sampleLimit()),
                    observations.bins(tenant, facility, settings.sampleLimit()));
            List<CorrelationDraft> correlations = CorrelationAnalysis.of(observed);
            List<ValidationDraft> validations = AssumptionChecks.of(observed.made(), days);
            List<OutlierDraft> outliers = OutlierDetection.of(
                    observed, days, observations.materials(tenant, facility, settings.sampleLimit()), clock.instant());
            int newOutliers = findings.save(tenant, facility, period, correlations, validations, outliers);
            return new AnalysisRun(
                    facility.value(),
                    period.from(),
                    period.to(),
                    computed.size(),
                    correlations.size(),
                    validations.size(),
                    newOutliers,
                    metricsMilliseconds,
                    millisecondsSince(begun));
        });
    }

    /** The day before now and the days up to now that the settings name. */
    List<Period> due() {
        return List.of(Period.dayBefore(clock.instant()), Period.daysUpTo(clock.instant(), settings.periodDays()));
    }

    private List<MetricDraft> metrics(TenantId tenant, FacilityId facility, Period period) {
        List<Tally> before = baselines
                .find(tenant, facility)
                .map(baseline -> tallies.recommendations(tenant, facility, baseline.period()))
                .orElse(List.of());
        List<MetricDraft> computed = new ArrayList<>(MetricCalculation.ofBins(tallies.bins(tenant, facility)));
        computed.addAll(MetricCalculation.ofRecommendations(tallies.recommendations(tenant, facility, period), before));
        return computed;
    }

    private static double millisecondsSince(long begun) {
        return (System.nanoTime() - begun) / NANOSECONDS_PER_MILLISECOND;
    }
}

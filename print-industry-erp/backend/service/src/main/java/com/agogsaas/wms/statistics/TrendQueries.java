package com.agogsaas.wms.statistics;

import com.agogsaas.wms.errors.Arguments;
import com.agogsaas.wms.errors.ErrorCode;
import com.agogsaas.wms.errors.InputProblem;
import com.agogsaas.wms.errors.InvalidInputException;
import com.agogsaas.wms.statistics.Metric.Range;
import com.agogsaas.wms.statistics.ObservationRepository.Day;
import com.agogsaas.wms.statistics.methods.Proportions;
import com.agogsaas.wms.statistics.methods.Regression;
import com.agogsaas.wms.statistics.methods.Trend;
import com.agogsaas.wms.tenancy.CurrentTenant;
import com.agogsaas.wms.tenancy.TenantTransactions;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The GraphQL query of trends. */
@Controller
class TrendQueries {

    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 366;
    private static final double PERCENT = 100;

    private final CurrentTenant currentTenant;
    private final TenantTransactions transactions;
    private final ObservationRepository observations;
    private final Clock clock;

    TrendQueries(
            CurrentTenant currentTenant,
            TenantTransactions transactions,
            ObservationRepository observations,
            Clock clock) {
        this.currentTenant = currentTenant;
        this.transactions = transactions;
        this.observations = observations;
        this.clock = clock;
    }

    /** The schema's AcceptanceDay. */
    record AcceptanceDay(String date, long decided, long accepted, Range rate) {}

    /** The schema's AcceptanceTrend. */
    record AcceptanceTrendPayload(
            List<AcceptanceDay> days,
            @Nullable Double slopePerDay,
            @Nullable Double slopeLower,
            @Nullable Double slopeUpper,
            @Nullable Double pValue,
            @Nullable Double explained,
            boolean reliable,
            String note) {}

    @QueryMapping
    AcceptanceTrendPayload acceptanceTrend(
            @Argument String facilityId, @Argument @Nullable Integer days, @Argument @Nullable String algorithm) {
        int count = days == null ? USUAL_DAYS : days;
        if (count < Trend.FEWEST_POINTS || count > MOST_DAYS) {
            throw new InvalidInputException(List.of(new InputProblem(
                    ErrorCode.NUMBER_OUT_OF_RANGE,
                    "days",
                    "A trend is over " + Trend.FEWEST_POINTS + " to " + MOST_DAYS + " days, not " + count)));
        }
        TenantId tenant = currentTenant.get();
        FacilityId facility = Arguments.parse("facilityId", facilityId, FacilityId::new);
        List<Day> decided = transactions.readingInTenant(
                tenant,
                () -> observations.days(
                        tenant,
                        facility,
                        Period.daysUpTo(clock.instant(), count),
                        algorithm == null ? "ALL" : algorithm));
        return payload(decided);
    }

    static AcceptanceTrendPayload payload(List<Day> decided) {
        List<AcceptanceDay> days = decided.stream().map(TrendQueries::day).toList();
        if (!(AcceptanceTrend.of(decided) instanceof Trend.Line line)) {
            return new AcceptanceTrendPayload(
                    days,
                    null,
                    null,
                    null,
                    null,
                    null,
                    false,
                    "There is no telling: " + decided.size() + " days with decisions, and 5 that differ are needed");
        }
        Regression.Coefficient slope = line.slope();
        return new AcceptanceTrendPayload(
                days,
                slope.estimate(),
                slope.interval().lower(),
                slope.interval().upper(),
                slope.pValue(),
                line.explained(),
                line.isReliable(),
                line.isReliable()
                        ? "Days are unrelated to the days before"
                        : "Days resemble the days before, or too few tell: the interval is too narrow");
    }

    private static AcceptanceDay day(Day day) {
        Range rate = Proportions.wilson(day.accepted(), day.decided(), MetricDraft.LEVEL)
                .map(interval -> new Range(
                        interval.level(),
                        PERCENT * interval.lower(),
                        PERCENT * interval.upper(),
                        interval.method().name()))
                .orElseThrow();
        return new AcceptanceDay(day.date().toString(), day.decided(), day.accepted(), rate);
    }
}

package com.agogsaas.wms.statistics;

import com.agogsaas.wms.health.HealthCheck;
import com.agogsaas.wms.health.HealthCheckName;
import com.agogsaas.wms.health.Reading;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether statistics go on being computed. */
@Component
class AnalysisHealth implements HealthCheck {

    private static final String AGE = """
            SELECT extract(epoch FROM clock_timestamp() - max(computed_at))::float8 / 86400 AS days
              FROM bin_optimization_statistical_metrics
            """;

    private final StatisticsSettings settings;
    private final JdbcClient jdbc;

    AnalysisHealth(StatisticsSettings settings, JdbcClient jdbc) {
        this.settings = settings;
        this.jdbc = jdbc;
    }

    @Override
    public HealthCheckName name() {
        return HealthCheckName.STATISTICAL_ANALYSIS;
    }

    @Override
    public boolean isOn() {
        return settings.enabled();
    }

    @Override
    public Optional<Reading> ofService() {
        return Optional.of(judged(jdbc.sql(AGE)));
    }

    @Override
    public boolean differsByFacility() {
        return true;
    }

    @Override
    public Optional<Reading> ofFacility(TenantId tenant, FacilityId facility) {
        return Optional.of(judged(jdbc.sql(AGE + " WHERE tenant_id = :tenantId AND facility_id = :facilityId")
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())));
    }

    private Reading judged(JdbcClient.StatementSpec age) {
        Optional<Double> days = age.query((row, number) -> Optional.ofNullable(Columns.number(row, "days")))
                .single();
        return days.map(since -> name().judge(since, String.format(Locale.ROOT, "Computed last %.1f days ago", since)))
                .orElseGet(() -> name().unknown("Nothing was computed yet"));
    }
}

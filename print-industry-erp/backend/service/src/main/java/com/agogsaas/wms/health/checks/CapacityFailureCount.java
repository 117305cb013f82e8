package com.agogsaas.wms.health.checks;

import com.agogsaas.wms.health.HealthCheck;
import com.agogsaas.wms.health.HealthCheckName;
import com.agogsaas.wms.health.Reading;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lots that were put where there is no room for them within a day, as far as nobody has seen to it. */
@Component
class CapacityFailureCount implements HealthCheck {

    private static final String FAILURES = """
            SELECT count(*)
              FROM capacity_validation_failures
             WHERE NOT resolved AND created_at > now() - interval '24 hours'
            """;

    private final JdbcClient jdbc;

    CapacityFailureCount(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public HealthCheckName name() {
        return HealthCheckName.DATA_QUALITY;
    }

    @Override
    public Optional<Reading> ofService() {
        return Optional.of(judged(jdbc.sql(FAILURES)));
    }

    @Override
    public boolean differsByFacility() {
        return true;
    }

    @Override
    public Optional<Reading> ofFacility(TenantId tenant, FacilityId facility) {
        return Optional.of(judged(jdbc.sql(FAILURES + " AND tenant_id = :tenantId AND facility_id = :facilityId")
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())));
    }

    private Reading judged(JdbcClient.StatementSpec count) {
        int failures = count.query(Integer.class).single();
        return name().judge(failures, failures + " unresolved capacity failures of the last 24 hours");
    }
}

package com.agogsaas.wms.health.checks;

import com.agogsaas.wms.health.HealthCheck;
import com.agogsaas.wms.health.HealthCheckName;
import com.agogsaas.wms.health.Reading;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import java.util.Locale;
import java.util.Optional;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How long the service's most frequent question takes: what is in 50 bins, bin by bin, as it is asked before every
 * recommendation is saved.
 */
@Component
class QueryPerformance implements HealthCheck {

    private static final String CONTENTS = """
            SELECT count(*) AS bins, sum(contents.used_cubic_feet) AS used_cubic_feet
              FROM location
             CROSS JOIN LATERAL (
                   SELECT sum(occupant.cubic_feet) AS used_cubic_feet
                     FROM bin_occupants occupant
                    WHERE occupant.tenant_id = location.tenant_id
                      AND occupant.location_id = location.location_id) contents
            """;

    private static final String OF_SERVICE = """
            WITH location AS (SELECT tenant_id, location_id FROM inventory_locations LIMIT 50)
            """ + CONTENTS;

    private static final String OF_FACILITY = """
            WITH location AS (SELECT tenant_id, location_id
                                FROM inventory_locations
                               WHERE tenant_id = :tenantId AND facility_id = :facilityId
                               LIMIT 50)
            """ + CONTENTS;

    private final JdbcClient jdbc;

    QueryPerformance(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public HealthCheckName name() {
        return HealthCheckName.QUERY_PERFORMANCE;
    }

    @Override
    public Optional<Reading> ofService() {
        return Optional.of(measured(jdbc.sql(OF_SERVICE)));
    }

    @Override
    public boolean differsByFacility() {
        return true;
    }

    @Override
    public Optional<Reading> ofFacility(TenantId tenant, FacilityId facility) {
        return Optional.of(measured(
                jdbc.sql(OF_FACILITY).param("tenantId", tenant.value()).param("facilityId", facility.value())));
    }

    private Reading measured(JdbcClient.StatementSpec question) {
        try {
            double milliseconds = milliseconds(question);
            return name().judge(
                            milliseconds,
                            String.format(Locale.ROOT, "Reading what is in 50 bins takes %.1f ms", milliseconds));
        } catch (QueryTimeoutException tooSlow) {
            return name().failing(null, "Reading what is in 50 bins took longer than 2 s and was given up");
        }
    }

    private static double milliseconds(JdbcClient.StatementSpec question) {
        long begun = System.nanoTime();
        question.query(row -> {});
        return (System.nanoTime() - begun) / 1e6;
    }
}

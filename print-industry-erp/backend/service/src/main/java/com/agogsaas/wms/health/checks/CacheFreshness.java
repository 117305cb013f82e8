package com.agogsaas.wms.health.checks;

import com.agogsaas.wms.health.HealthCheck;
import com.agogsaas.wms.health.HealthCheckName;
import com.agogsaas.wms.health.Reading;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How old the utilization of bins is. One refresh computes all rows, so any row tells. An empty cache is never fresh:
 * where there are bins, nobody has filled it; where there are none, nothing can be said.
 */
@Component
public class CacheFreshness implements HealthCheck {

    private static final HealthCheckName NAME = HealthCheckName.CACHE_FRESHNESS;

    private final JdbcClient jdbc;

    CacheFreshness(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public HealthCheckName name() {
        return NAME;
    }

    @Override
    public Optional<Reading> ofService() {
        Double age = age();
        return Optional.of(age == null ? empty(hasBins()) : fresh(age));
    }

    @Override
    public boolean differsByFacility() {
        return true;
    }

    @Override
    public Optional<Reading> ofFacility(TenantId tenant, FacilityId facility) {
        if (!isFilled()) {
            return Optional.of(empty(true));
        }
        Optional<Double> age = jdbc.sql("""
                        SELECT extract(epoch FROM clock_timestamp() - last_updated)::float8
                          FROM bin_utilization_current
                         WHERE tenant_id = :tenantId AND facility_id = :facilityId
                         LIMIT 1
                        """)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .query(Double.class)
                .optional();
        return Optional.of(age.map(this::fresh).orElseGet(() -> empty(hasBins(tenant, facility))));
    }

    /** Seconds since the refresh; null where the cache has no rows. */
    public @Nullable Double age() {
        return isFilled()
                ? jdbc.sql("SELECT extract(epoch FROM clock_timestamp() - last_updated)::float8"
                                + " FROM bin_utilization_cache LIMIT 1")
                        .query(Double.class)
                        .optional()
                        .orElse(null)
                : null;
    }

    private Reading fresh(double age) {
        return NAME.judge(age, String.format(Locale.ROOT, "Computed %.1f minutes ago", age / 60));
    }

    private static Reading empty(boolean hasBins) {
        return hasBins
                ? NAME.failing(null, "The cache is empty, though there are bins")
                : NAME.unknown("There are no bins");
    }

    /** Reading a materialized view that never was filled is an error. */
    private boolean isFilled() {
        return jdbc.sql("SELECT relispopulated FROM pg_class WHERE oid = 'public.bin_utilization_cache'::regclass")
                .query(Boolean.class)
                .single();
    }

    private boolean hasBins() {
        return jdbc.sql("SELECT EXISTS (SELECT FROM inventory_locations WHERE is_active)")
                .query(Boolean.class)
                .single();
    }

    private boolean hasBins(TenantId tenant, FacilityId facility) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM inventory_locations
                                        WHERE tenant_id = :tenantId AND facility_id = :facilityId AND is_active)
                        """)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .query(Boolean.class)
                .single();
    }
}

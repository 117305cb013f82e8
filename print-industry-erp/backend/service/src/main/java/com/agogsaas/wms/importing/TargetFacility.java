package com.agogsaas.wms.importing;

import com.agogsaas.wms.errors.CodedException;
import com.agogsaas.wms.errors.ErrorCode;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The facility that files are imported for. To be asked in a transaction of the tenant. */
@Repository
class TargetFacility {

    private final JdbcClient jdbc;

    TargetFacility(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The zone of its local time; UTC where its entry is no zone that this machine knows.
     *
     * @throws CodedException {@link ErrorCode#FACILITY_NOT_FOUND} unless the tenant has this facility
     */
    ZoneId zone(TenantId tenant, FacilityId facility) {
        String zone = jdbc.sql(
                        "SELECT time_zone FROM facilities WHERE tenant_id = :tenantId AND facility_id = :facilityId")
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .query(String.class)
                .optional()
                .orElseThrow(
                        () -> new CodedException(ErrorCode.FACILITY_NOT_FOUND, "There is no facility " + facility));
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}

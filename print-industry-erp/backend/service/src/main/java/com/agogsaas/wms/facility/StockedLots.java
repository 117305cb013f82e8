package com.agogsaas.wms.facility;

import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.LotNumber;
import com.agogsaas.wms.units.TenantId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lots that are in the facility. */
@Repository
public class StockedLots {

    private final JdbcClient jdbc;

    StockedLots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those of these lots that lie where they belong. A lot that stands at the dock, in staging or with the returns
     * still waits for its bin, unless it was staged for an order. To be called in a transaction of the tenant.
     */
    public Set<LotNumber> putAway(TenantId tenant, FacilityId facility, Collection<LotNumber> lots) {
        return new HashSet<>(jdbc.sql("""
                        SELECT DISTINCT lot_number
                          FROM lots_put_away
                         WHERE tenant_id = :tenantId AND facility_id = :facilityId AND lot_number = ANY (:lots)
                        """)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .param("lots", lots.stream().map(LotNumber::value).toArray(String[]::new))
                .query((row, number) -> new LotNumber(row.getString("lot_number")))
                .list());
    }
}

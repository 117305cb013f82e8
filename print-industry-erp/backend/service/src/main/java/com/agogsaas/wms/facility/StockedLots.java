package com.agogsaas.wms.facility;

import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.LotNumber;
import com.agogsaas.wms.units.TenantId;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
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
     * Those of these lots that lie where they belong, each with how many units of it still wait for a bin: what was
     * recommended beside the parts that lie there and was put nowhere, and 0 for most. A lot that stands at the dock,
     * in staging or with the returns waits for its bin, unless it was staged for an order. To be called in a
     * transaction of the tenant.
     */
    public Map<LotNumber, BigDecimal> putAway(TenantId tenant, FacilityId facility, Collection<LotNumber> lots) {
        Map<LotNumber, BigDecimal> rests = new HashMap<>();
        jdbc.sql("""
                        SELECT lot_number, rest_of_lot(:tenantId, :facilityId, lot_number, now()) AS rest
                          FROM (SELECT DISTINCT lot_number
                                  FROM lots_put_away
                                 WHERE tenant_id = :tenantId AND facility_id = :facilityId
                                   AND lot_number = ANY (:lots)) AS lot
                        """)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .param("lots", lots.stream().map(LotNumber::value).toArray(String[]::new))
                .query(row -> {
                    rests.put(new LotNumber(row.getString("lot_number")), row.getBigDecimal("rest"));
                });
        return rests;
    }
}

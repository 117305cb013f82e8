package com.agogsaas.wms.facility;

import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.LotNumber;
import com.agogsaas.wms.units.TenantId;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
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
     * What is on record of some lots.
     *
     * @param putAway those that lie where they belong, each with how many units of it still wait for a bin: what was
     *     recommended beside the parts that lie there and was put nowhere, and 0 for most. A lot that stands at the
     *     dock, in staging or with the returns waits for its bin, unless it was staged for an order
     * @param notUsable those of which something waits that is recorded as not free to use
     */
    public record OnRecord(Map<LotNumber, BigDecimal> putAway, Set<LotNumber> notUsable) {

        public OnRecord {
            putAway = Map.copyOf(putAway);
            notUsable = Set.copyOf(notUsable);
        }
    }

    /** Looks these lots up with one statement. To be called in a transaction of the tenant. */
    public OnRecord find(TenantId tenant, FacilityId facility, Collection<LotNumber> lots) {
        Map<LotNumber, BigDecimal> putAway = new HashMap<>();
        Set<LotNumber> notUsable = new HashSet<>();
        jdbc.sql("""
                        SELECT lot_number, rest_of_lot(:tenantId, :facilityId, lot_number, now()) AS rest
                          FROM (SELECT DISTINCT lot_number
                                  FROM lots_put_away
                                 WHERE tenant_id = :tenantId AND facility_id = :facilityId
                                   AND lot_number = ANY (:lots)) AS lot
                        UNION ALL
                        SELECT DISTINCT lot.lot_number, NULL::numeric AS rest
                          FROM lots lot
                         WHERE lot.tenant_id = :tenantId AND lot.facility_id = :facilityId
                           AND lot.lot_number = ANY (:lots) AND lot.quality_status <> 'RELEASED'
                           AND lot.quantity_on_hand > 0
                           AND NOT EXISTS (
                               SELECT FROM inventory_locations location
                                WHERE location.tenant_id = lot.tenant_id AND location.location_id = lot.location_id
                                  AND location.location_type NOT IN ('RECEIVING', 'STAGING', 'RETURNS'))
                        """)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .param("lots", lots.stream().map(LotNumber::value).toArray(String[]::new))
                .query(row -> {
                    LotNumber lot = new LotNumber(row.getString("lot_number"));
                    BigDecimal rest = row.getBigDecimal("rest");
                    if (rest == null) {
                        notUsable.add(lot);
                    } else {
                        putAway.put(lot, rest);
                    }
                });
        return new OnRecord(putAway, notUsable);
    }
}

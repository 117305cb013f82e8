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
     * What is on record of some lots.
     *
     * @param putAway those that lie where they belong. A lot that stands at the dock, in staging or with the returns
     *     still waits for its bin, unless it was staged for an order
     * @param notUsable those of which something waits that is recorded as not free to use
     */
    public record OnRecord(Set<LotNumber> putAway, Set<LotNumber> notUsable) {

        public OnRecord {
            putAway = Set.copyOf(putAway);
            notUsable = Set.copyOf(notUsable);
        }
    }

    /** Looks these lots up with one statement. To be called in a transaction of the tenant. */
    public OnRecord find(TenantId tenant, FacilityId facility, Collection<LotNumber> lots) {
        Set<LotNumber> putAway = new HashSet<>();
        Set<LotNumber> notUsable = new HashSet<>();
        jdbc.sql("""
                        SELECT lot_number, true AS is_put_away
                          FROM lots_put_away
                         WHERE tenant_id = :tenantId AND facility_id = :facilityId AND lot_number = ANY (:lots)
                        UNION
                        SELECT lot.lot_number, false AS is_put_away
                          FROM lots lot
                         WHERE lot.tenant_id = :tenantId AND lot.facility_id = :facilityId
                           AND lot.lot_number = ANY (:lots) AND lot.quality_status <> 'RELEASED'
                           AND NOT EXISTS (
                               SELECT FROM inventory_locations location
                                WHERE location.tenant_id = lot.tenant_id AND location.location_id = lot.location_id
                                  AND location.location_type NOT IN ('RECEIVING', 'STAGING', 'RETURNS'))
                        """)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .param("lots", lots.stream().map(LotNumber::value).toArray(String[]::new))
                .query(row -> {
                    (row.getBoolean("is_put_away") ? putAway : notUsable)
                            .add(new LotNumber(row.getString("lot_number")));
                });
        return new OnRecord(putAway, notUsable);
    }
}

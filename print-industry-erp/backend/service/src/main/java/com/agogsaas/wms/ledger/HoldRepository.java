package com.agogsaas.wms.ledger;

import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.LocationId;
import com.agogsaas.wms.units.LotNumber;
import com.agogsaas.wms.units.Mass;
import com.agogsaas.wms.units.RecommendationId;
import com.agogsaas.wms.units.TenantId;
import com.agogsaas.wms.units.Volume;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of holds. */
@Repository
class HoldRepository {

    private final JdbcClient jdbc;

    HoldRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The holds of these lots that nobody resolved, out of time or not. */
    List<OpenHold> open(TenantId tenant, FacilityId facility, Collection<LotNumber> lots) {
        return jdbc.sql("""
                        SELECT lot_number, location_id, cubic_feet, weight_lbs, expires_at > now() AS keeps_space
                          FROM bin_holds
                         WHERE tenant_id = :tenantId AND facility_id = :facilityId AND lot_number = ANY (:lots)
                           AND status = 'PENDING'
                        """)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .param("lots", texts(lots))
                .query((row, number) -> new OpenHold(
                        new LotNumber(row.getString("lot_number")),
                        new LocationId(row.getString("location_id")),
                        Volume.needed(row.getBigDecimal("cubic_feet")),
                        Mass.needed(row.getBigDecimal("weight_lbs")),
                        row.getBoolean("keeps_space")))
                .list();
    }

    /** Gives back whatever is still held for these lots: their recommendation is about to be replaced. */
    void release(TenantId tenant, FacilityId facility, Collection<LotNumber> lots) {
        jdbc.sql("""
                        UPDATE bin_holds
                           SET status = CASE WHEN expires_at > now() THEN 'VOIDED' ELSE 'EXPIRED' END,
                               resolved_at = now()
                         WHERE tenant_id = :tenantId AND hold_id IN (
                               SELECT hold_id
                                 FROM bin_holds
                                WHERE tenant_id = :tenantId AND facility_id = :facilityId
                                  AND lot_number = ANY (:lots) AND status = 'PENDING'
                                ORDER BY lot_number, part_number
                                  FOR UPDATE)
                        """)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .param("lots", texts(lots))
                .update();
    }

    /**
     * What the hold of a recommendation is at this moment; nothing where it never had one. A hold out of time is
     * expired, whether or not the sweep was there. Its row is kept from everybody else until the transaction ends.
     */
    Optional<HoldStatus> lock(TenantId tenant, RecommendationId recommendation) {
        return jdbc.sql("""
                        SELECT CASE WHEN status = 'PENDING' AND expires_at <= clock_timestamp() THEN 'EXPIRED'
                                    ELSE status END AS status
                          FROM bin_holds
                         WHERE tenant_id = :tenantId AND recommendation_id = :recommendationId
                           FOR NO KEY UPDATE
                        """)
                .param("tenantId", tenant.value())
                .param("recommendationId", recommendation.value())
                .query((row, number) -> HoldStatus.valueOf(row.getString("status")))
                .optional();
    }

    /** Resolves the hold of a recommendation; one that is resolved already, or was never made, stays as it is. */
    void resolve(TenantId tenant, RecommendationId recommendation, HoldStatus resolution) {
        jdbc.sql("""
                        UPDATE bin_holds
                           SET status = :resolution, resolved_at = now()
                         WHERE tenant_id = :tenantId AND recommendation_id = :recommendationId AND status = 'PENDING'
                        """)
                .param("tenantId", tenant.value())
                .param("recommendationId", recommendation.value())
                .param("resolution", resolution.name())
                .update();
    }

    /** Gives back whatever is still held for goods of this recommendation that are to be relocated. */
    void voidRelocations(TenantId tenant, RecommendationId original) {
        jdbc.sql("""
                        UPDATE bin_holds
                           SET status = CASE WHEN expires_at > now() THEN 'VOIDED' ELSE 'EXPIRED' END,
                               resolved_at = now()
                         WHERE tenant_id = :tenantId AND status = 'PENDING' AND recommendation_id IN (
                               SELECT recommendation_id
                                 FROM putaway_recommendations
                                WHERE tenant_id = :tenantId AND relocates_recommendation_id = :original)
                        """)
                .param("tenantId", tenant.value())
                .param("original", original.value())
                .update();
    }

    /** The highest number among the parts of a lot that space is held for; 0 without any. */
    int lastPart(TenantId tenant, FacilityId facility, LotNumber lot) {
        return jdbc.sql("""
                        SELECT coalesce(max(part_number), 0)
                          FROM bin_holds
                         WHERE tenant_id = :tenantId AND facility_id = :facilityId AND lot_number = :lot
                           AND status = 'PENDING'
                        """)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .param("lot", lot.value())
                .query(Integer.class)
                .single();
    }

    /** As the owner: gives back the space of all tenants' holds that are out of time, and says how many. */
    int sweep() {
        return jdbc.sql("SELECT sweep_due_holds()").query(Integer.class).single();
    }

    private static String[] texts(Collection<LotNumber> lots) {
        return lots.stream().map(LotNumber::value).toArray(String[]::new);
    }
}

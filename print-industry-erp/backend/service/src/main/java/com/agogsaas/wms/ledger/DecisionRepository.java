package com.agogsaas.wms.ledger;

import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.LocationId;
import com.agogsaas.wms.units.LotNumber;
import com.agogsaas.wms.units.Mass;
import com.agogsaas.wms.units.MaterialId;
import com.agogsaas.wms.units.RecommendationId;
import com.agogsaas.wms.units.TenantId;
import com.agogsaas.wms.units.Volume;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of decisions. */
@Repository
class DecisionRepository {

    private final JdbcClient jdbc;

    DecisionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The recommendation, kept from everybody else until the transaction ends. */
    Optional<OpenRecommendation> lock(TenantId tenant, RecommendationId recommendation) {
        return jdbc.sql("""
                        SELECT recommendation_id, facility_id, lot_number, material_id, quantity, location_id,
                               cubic_feet, weight_lbs, reason_code, relocates_recommendation_id, was_accepted,
                               actual_location_id, decision_reason_code
                          FROM putaway_recommendations
                         WHERE tenant_id = :tenantId AND recommendation_id = :recommendationId
                           FOR NO KEY UPDATE
                        """)
                .param("tenantId", tenant.value())
                .param("recommendationId", recommendation.value())
                .query((row, number) -> recommendation(row))
                .optional();
    }

    /**
     * Keeps other decisions about the same lot waiting until the transaction ends, whichever of its recommendations
     * they are about. Two lots may share a lock, which costs a wait and nothing else.
     */
    void lockLot(TenantId tenant, OpenRecommendation open) {
        lockLot(tenant, open.facility(), open.lot());
    }

    void lockLot(TenantId tenant, FacilityId facility, LotNumber lot) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:lot, 0))")
                .param("lot", String.join("\u001f", "wms.lot", tenant.value(), facility.value(), lot.value()))
                .query(row -> {});
    }

    /**
     * Whether the lot was recommended anew. Parts of one lot are recommended in one transaction and so at one time,
     * which is that of none later. A relocation is about its own part only, and replaces nothing but itself.
     */
    boolean hasNewer(TenantId tenant, OpenRecommendation open) {
        return jdbc.sql("""
                        SELECT EXISTS (
                               SELECT FROM putaway_recommendations newer
                                 JOIN putaway_recommendations this
                                   ON this.tenant_id = newer.tenant_id AND this.recommendation_id = :recommendationId
                                WHERE newer.tenant_id = :tenantId AND newer.facility_id = :facilityId
                                  AND newer.lot_number = :lot AND newer.created_at > this.created_at
                                  AND (newer.relocates_recommendation_id IS NULL
                                       OR newer.relocates_recommendation_id = this.relocates_recommendation_id))
                        """)
                .param("tenantId", tenant.value())
                .param("facilityId", open.facility().value())
                .param("lot", open.lot().value())
                .param("recommendationId", open.recommendation().value())
                .query(Boolean.class)
                .single();
    }

    /**
     * Whether some of the lot lies in a storage bin that no part of the same recommendation was put into, nor a part of
     * it that was meant for an order first. A recommendation of the rest of a lot has the parts that were put away
     * before it for its own, as long as it is no more than what had been put nowhere by then.
     */
    boolean isPlacedOtherwise(TenantId tenant, OpenRecommendation open) {
        return jdbc.sql("""
                        SELECT EXISTS (
                               SELECT FROM lots lot
                                 JOIN inventory_locations location
                                   ON location.tenant_id = lot.tenant_id AND location.location_id = lot.location_id
                                WHERE lot.tenant_id = :tenantId AND lot.facility_id = :facilityId
                                  AND lot.lot_number = :lot AND lot.quantity_on_hand > 0
                                  AND location.location_type NOT IN ('RECEIVING', 'STAGING', 'RETURNS')
                                  AND NOT EXISTS (
                                      SELECT FROM putaway_recommendations part
                                        JOIN putaway_recommendations this
                                          ON this.tenant_id = part.tenant_id
                                         AND this.recommendation_id = :recommendationId
                                        LEFT JOIN putaway_recommendations original
                                          ON original.tenant_id = part.tenant_id
                                         AND original.recommendation_id = part.relocates_recommendation_id
                                       WHERE part.tenant_id = lot.tenant_id AND part.facility_id = lot.facility_id
                                         AND part.lot_number = lot.lot_number
                                         AND part.actual_location_id = lot.location_id
                                         AND CASE coalesce(original.created_at, part.created_at)
                                             WHEN this.created_at THEN true
                                             ELSE coalesce(original.created_at, part.created_at) < this.created_at
                                              AND (SELECT sum(own.quantity)
                                                     FROM putaway_recommendations own
                                                    WHERE own.tenant_id = this.tenant_id
                                                      AND own.facility_id = this.facility_id
                                                      AND own.lot_number = this.lot_number
                                                      AND own.created_at = this.created_at
                                                      AND own.relocates_recommendation_id IS NULL)
                                                  <= rest_of_lot(this.tenant_id, this.facility_id, this.lot_number,
                                                                 this.created_at) END))
                        """)
                .param("tenantId", tenant.value())
                .param("facilityId", open.facility().value())
                .param("lot", open.lot().value())
                .param("recommendationId", open.recommendation().value())
                .query(Boolean.class)
                .single();
    }

    /** How much relocations have moved of the goods of this recommendation. */
    BigDecimal relocated(TenantId tenant, RecommendationId original) {
        return jdbc.sql("""
                        SELECT coalesce(sum(quantity), 0)
                          FROM putaway_recommendations
                         WHERE tenant_id = :tenantId AND relocates_recommendation_id = :original
                           AND actual_location_id IS NOT NULL
                        """)
                .param("tenantId", tenant.value())
                .param("original", original.value())
                .query(BigDecimal.class)
                .single();
    }

    /**
     * What is left to move of goods whose promise was cancelled.
     *
     * @param quantity of the promise, less what relocations moved of it
     * @param standing what of the lot stands at the dock or in staging for no order; null where the goods of the
     *     promise had not been staged, so that they may only arrive with the relocation
     */
    record ToRelocate(BigDecimal quantity, @Nullable BigDecimal standing) {

        boolean covers(BigDecimal wanted) {
            return wanted.compareTo(quantity) <= 0 && (standing == null || wanted.compareTo(standing) <= 0);
        }
    }

    /** To be asked under the lot's lock. */
    ToRelocate toRelocate(TenantId tenant, OpenRecommendation open, RecommendationId original) {
        return jdbc.sql("""
                        SELECT original.quantity - coalesce((
                                   SELECT sum(moved.quantity)
                                     FROM putaway_recommendations moved
                                    WHERE moved.tenant_id = :tenantId
                                      AND moved.relocates_recommendation_id = original.recommendation_id
                                      AND moved.actual_location_id IS NOT NULL), 0) AS left_quantity,
                               CASE WHEN original.actual_location_id IS NOT NULL THEN (
                                   SELECT coalesce(sum(lot.quantity_on_hand), 0)
                                     FROM lots lot
                                     JOIN inventory_locations location
                                       ON location.tenant_id = lot.tenant_id
                                      AND location.location_id = lot.location_id
                                    WHERE lot.tenant_id = :tenantId AND lot.facility_id = :facilityId
                                      AND lot.lot_number = :lot AND lot.material_id = :materialId
                                      AND location.location_type IN ('RECEIVING', 'STAGING', 'RETURNS')
                               ) - (
                                   SELECT coalesce(sum(staged.quantity), 0)
                                     FROM staged_for_orders staged
                                    WHERE staged.tenant_id = :tenantId AND staged.facility_id = :facilityId
                                      AND staged.lot_number = :lot) END AS standing_quantity
                          FROM putaway_recommendations original
                         WHERE original.tenant_id = :tenantId AND original.recommendation_id = :original
                        """)
                .param("tenantId", tenant.value())
                .param("facilityId", open.facility().value())
                .param("lot", open.lot().value())
                .param("materialId", open.material().value())
                .param("original", original.value())
                .query((row, number) ->
                        new ToRelocate(row.getBigDecimal("left_quantity"), row.getBigDecimal("standing_quantity")))
                .single();
    }

    /** Writes down what was decided. */
    void decide(TenantId tenant, Decision decision, @Nullable LocationId placedIn) {
        jdbc.sql("""
                        UPDATE putaway_recommendations
                           SET was_accepted = :accepted, actual_location_id = :actualLocationId,
                               decision_reason_code = :reason, user_feedback = :note, decided_at = now(),
                               decided_by = :decidedBy
                         WHERE tenant_id = :tenantId AND recommendation_id = :recommendationId
                        """)
                .param("tenantId", tenant.value())
                .param("recommendationId", decision.recommendation().value())
                .param("accepted", decision.kind() == DecisionKind.ACCEPTED)
                .param("actualLocationId", placedIn == null ? null : placedIn.value())
                .param(
                        "reason",
                        decision.reason() == null ? null : decision.reason().name())
                .param("note", feedback(decision))
                .param("decidedBy", decision.decidedBy())
                .update();
    }

    /** Feedback counts the decisions, so that everyone leaves some: the note, else the decision in the codes' words. */
    private static String feedback(Decision decision) {
        if (decision.note() != null) {
            return decision.note();
        }
        return decision.reason() == null ? decision.kind().name() : decision.kind() + ": " + decision.reason();
    }

    private static OpenRecommendation recommendation(ResultSet row) throws SQLException {
        return new OpenRecommendation(
                new RecommendationId(row.getString("recommendation_id")),
                new FacilityId(row.getString("facility_id")),
                new LotNumber(row.getString("lot_number")),
                new MaterialId(row.getString("material_id")),
                row.getBigDecimal("quantity"),
                new LocationId(row.getString("location_id")),
                Volume.needed(row.getBigDecimal("cubic_feet")),
                Mass.needed(row.getBigDecimal("weight_lbs")),
                OrderPromise.REASON_CODE.equals(row.getString("reason_code")),
                relocates(row),
                decided(row));
    }

    private static @Nullable RecommendationId relocates(ResultSet row) throws SQLException {
        String original = row.getString("relocates_recommendation_id");
        return original == null ? null : new RecommendationId(original);
    }

    private static OpenRecommendation.@Nullable EarlierDecision decided(ResultSet row) throws SQLException {
        Boolean accepted = row.getObject("was_accepted", Boolean.class);
        if (accepted == null) {
            return null;
        }
        String location = row.getString("actual_location_id");
        DecisionKind kind =
                accepted ? DecisionKind.ACCEPTED : location == null ? DecisionKind.REJECTED : DecisionKind.OVERRIDDEN;
        return new OpenRecommendation.EarlierDecision(kind, location, row.getString("decision_reason_code"));
    }
}

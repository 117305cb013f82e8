package com.agogsaas.wms.dataquality;

import com.agogsaas.wms.ledger.CancelledPromise;
import com.agogsaas.wms.paging.LatestFirst;
import com.agogsaas.wms.paging.PageRequest;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of {@code cross_dock_cancellations}. */
@Repository
class CancellationRepository {

    private static final String SELECTED = """
            SELECT cancellation_id, facility_id, original_recommendation_id, order_id, order_number, material_id,
                   lot_number, quantity, staging_location_id, staged, reason_code, reason, relocation_status,
                   new_recommendation_id, cancelled_by, cancelled_at, relocated_at, resolved_by, resolved_at,
                   resolution_notes
              FROM cross_dock_cancellations
             WHERE tenant_id = :tenantId
            """;

    private final JdbcClient jdbc;

    CancellationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Records a cancellation; its identifier. */
    String insert(
            TenantId tenant,
            CancelledPromise promise,
            CrossDockCancellationReason code,
            @Nullable String reason,
            String cancelledBy) {
        return jdbc.sql("""
                        INSERT INTO cross_dock_cancellations (
                               tenant_id, facility_id, original_recommendation_id, order_id, order_number, material_id,
                               lot_number, quantity, staging_location_id, staged, reason_code, reason, cancelled_by)
                        VALUES (:tenantId, :facilityId, :original, :orderId, :orderNumber, :materialId, :lot,
                                :quantity, :staging, :staged, :code, :reason, :cancelledBy)
                        RETURNING cancellation_id
                        """)
                .param("tenantId", tenant.value())
                .param("facilityId", promise.facility().value())
                .param("original", promise.recommendation().value())
                .param("orderId", promise.orderId())
                .param("orderNumber", promise.orderNumber())
                .param("materialId", promise.material().value())
                .param("lot", promise.lot().value())
                .param("quantity", promise.quantity())
                .param("staging", promise.staging().value())
                .param("staged", promise.staged())
                .param("code", code.name())
                .param("reason", reason)
                .param("cancelledBy", cancelledBy)
                .query(String.class)
                .single();
    }

    Optional<CrossDockCancellation> find(TenantId tenant, String cancellationId) {
        return one(SELECTED + " AND cancellation_id = :id", tenant, cancellationId);
    }

    /** Makes others who change it wait. */
    Optional<CrossDockCancellation> lock(TenantId tenant, String cancellationId) {
        return one(SELECTED + " AND cancellation_id = :id FOR NO KEY UPDATE", tenant, cancellationId);
    }

    /** The cancellation of the promise that was made with this recommendation. */
    Optional<CrossDockCancellation> findByOriginal(TenantId tenant, String recommendationId) {
        return one(SELECTED + " AND original_recommendation_id = :id", tenant, recommendationId);
    }

    /**
     * Writes down where the goods go, or that no bin was found; false when somebody else did so, or ended it, since it
     * was read.
     *
     * @param recommendationId null where no bin was found
     */
    boolean recommend(TenantId tenant, CrossDockCancellation read, @Nullable String recommendationId) {
        return jdbc.sql("""
                        UPDATE cross_dock_cancellations
                           SET new_recommendation_id = :recommendationId,
                               relocation_status = CASE WHEN :recommendationId::text IS NULL THEN 'PENDING'
                                                        ELSE 'RECOMMENDED' END
                         WHERE tenant_id = :tenantId AND cancellation_id = :id
                           AND relocation_status IN ('PENDING', 'RECOMMENDED')
                           AND new_recommendation_id IS NOT DISTINCT FROM :before
                        """)
                        .param("tenantId", tenant.value())
                        .param("id", read.cancellationId())
                        .param("recommendationId", recommendationId)
                        .param("before", read.newRecommendationId())
                        .update()
                == 1;
    }

    /** Whether a recommendation moves goods of a cancellation. */
    boolean isPart(TenantId tenant, CrossDockCancellation cancellation, String recommendationId) {
        return jdbc.sql("""
                        SELECT EXISTS (
                               SELECT FROM putaway_recommendations
                                WHERE tenant_id = :tenantId AND recommendation_id = :recommendationId
                                  AND relocates_recommendation_id = :original)
                        """)
                .param("tenantId", tenant.value())
                .param("recommendationId", recommendationId)
                .param("original", cancellation.originalRecommendationId())
                .query(Boolean.class)
                .single();
    }

    void endWithoutMove(TenantId tenant, String cancellationId, String notes, String resolvedBy) {
        jdbc.sql("""
                        UPDATE cross_dock_cancellations
                           SET relocation_status = 'NOT_NEEDED', resolved_by = :resolvedBy, resolved_at = now(),
                               resolution_notes = :notes
                         WHERE tenant_id = :tenantId AND cancellation_id = :id
                        """)
                .param("tenantId", tenant.value())
                .param("id", cancellationId)
                .param("resolvedBy", resolvedBy)
                .param("notes", notes)
                .update();
    }

    /**
     * Ends the cancellations whose goods a decision about this recommendation was the last to move: its own relocation,
     * or the last part of the lot when that was put away anew as a whole. Returns those that ended.
     */
    List<CrossDockCancellation> relocated(
            TenantId tenant, FacilityId facility, String lot, String recommendationId, @Nullable String original) {
        return jdbc.sql("""
                        UPDATE cross_dock_cancellations AS cancellation
                           SET relocation_status = 'RELOCATED', relocated_at = greatest(now(), cancelled_at),
                               new_recommendation_id = :recommendationId
                         WHERE tenant_id = :tenantId AND facility_id = :facilityId AND lot_number = :lot
                           AND relocation_status IN ('PENDING', 'RECOMMENDED')
                           AND original_recommendation_id <> :recommendationId
                           AND CASE WHEN :original::text IS NULL THEN
                                   (SELECT later.created_at
                                      FROM putaway_recommendations AS later
                                     WHERE later.tenant_id = :tenantId
                                       AND later.recommendation_id = :recommendationId) > cancelled_at
                                   AND NOT EXISTS (
                                       SELECT FROM bin_holds AS other_part
                                        WHERE other_part.tenant_id = :tenantId
                                          AND other_part.facility_id = :facilityId AND other_part.lot_number = :lot
                                          AND other_part.status = 'PENDING' AND other_part.expires_at > now())
                               ELSE original_recommendation_id = :original AND quantity <= (
                                   SELECT sum(moved.quantity)
                                     FROM putaway_recommendations AS moved
                                    WHERE moved.tenant_id = :tenantId
                                      AND moved.relocates_recommendation_id = :original
                                      AND moved.actual_location_id IS NOT NULL)
                               END
                        RETURNING cancellation_id, facility_id, original_recommendation_id, order_id, order_number,
                                  material_id, lot_number, quantity, staging_location_id, staged, reason_code, reason,
                                  relocation_status, new_recommendation_id, cancelled_by, cancelled_at, relocated_at,
                                  resolved_by, resolved_at, resolution_notes
                        """)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .param("lot", lot)
                .param("recommendationId", recommendationId)
                .param("original", original)
                .query((row, number) -> cancellation(row))
                .list();
    }

    /** Which cancellations are wanted; null means any. */
    record Filter(
            @Nullable RelocationStatus relocationStatus,
            @Nullable Boolean open,
            @Nullable String lotNumber) {

        static final Filter ALL = new Filter(null, null, null);
    }

    /** The page's cancellations, the latest first, and one more where there are more. */
    List<CrossDockCancellation> list(TenantId tenant, FacilityId facility, Filter filter, PageRequest page) {
        LatestFirst after = LatestFirst.before(page);
        return jdbc.sql(SELECTED + """
                           AND facility_id = :facilityId
                           AND (:status::text IS NULL OR relocation_status = :status)
                           AND (:open::boolean IS NULL OR :open = (relocation_status IN ('PENDING', 'RECOMMENDED')))
                           AND (:lot::text IS NULL OR lot_number = :lot)
                           AND (:afterId::text IS NULL
                                OR (cancelled_at, cancellation_id) < (:afterTime::timestamptz, :afterId))
                         ORDER BY cancelled_at DESC, cancellation_id DESC
                         LIMIT :limit
                        """)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .param(
                        "status",
                        filter.relocationStatus() == null
                                ? null
                                : filter.relocationStatus().name())
                .param("open", filter.open())
                .param("lot", filter.lotNumber())
                .param("afterTime", LatestFirst.timeOf(after))
                .param("afterId", LatestFirst.idOf(after))
                .param("limit", page.size() + 1)
                .query((row, number) -> cancellation(row))
                .list();
    }

    private Optional<CrossDockCancellation> one(String statement, TenantId tenant, String id) {
        return jdbc.sql(statement)
                .param("tenantId", tenant.value())
                .param("id", id)
                .query((row, number) -> cancellation(row))
                .optional();
    }

    private static CrossDockCancellation cancellation(ResultSet row) throws SQLException {
        return new CrossDockCancellation(
                row.getString("cancellation_id"),
                row.getString("facility_id"),
                row.getString("original_recommendation_id"),
                row.getString("order_id"),
                row.getString("order_number"),
                row.getString("material_id"),
                row.getString("lot_number"),
                row.getBigDecimal("quantity"),
                row.getString("staging_location_id"),
                row.getBoolean("staged"),
                CrossDockCancellationReason.valueOf(row.getString("reason_code")),
                row.getString("reason"),
                RelocationStatus.valueOf(row.getString("relocation_status")),
                row.getString("new_recommendation_id"),
                row.getString("cancelled_by"),
                Cells.moment(row, "cancelled_at"),
                Cells.time(row, "relocated_at"),
                row.getString("resolved_by"),
                Cells.time(row, "resolved_at"),
                row.getString("resolution_notes"));
    }
}

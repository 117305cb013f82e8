package com.agogsaas.wms.ledger;

import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.LocationId;
import com.agogsaas.wms.units.RecommendationId;
import com.agogsaas.wms.units.TenantId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of promises to orders. */
@Repository
class PromiseRepository {

    private final JdbcClient jdbc;

    PromiseRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Enters the promises of recommendations that were just entered, by one statement for any number of them. */
    void insert(
            TenantId tenant,
            FacilityId facility,
            List<RecommendationDraft> promising,
            Map<LotPart, LedgerEntry> entries) {
        jdbc.sql("""
                        INSERT INTO cross_dock_promises (
                               tenant_id, recommendation_id, facility_id, order_id, order_number, line_number,
                               material_id, lot_number, quantity, urgency, priority, due_at)
                        SELECT :tenantId, given.recommendation_id, :facilityId, given.order_id, given.order_number,
                               given.line_number, given.material_id, given.lot_number, given.quantity, given.urgency,
                               given.priority, given.due_at
                          FROM unnest(:recommendationIds::text[], :orderIds::text[], :orderNumbers::text[],
                                      :lineNumbers::integer[], :materials::text[], :lots::text[],
                                      :quantities::numeric[], :urgencies::text[], :priorities::smallint[],
                                      :dueAts::timestamptz[])
                            AS given(recommendation_id, order_id, order_number, line_number, material_id, lot_number,
                                     quantity, urgency, priority, due_at)
                        """)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .param(
                        "recommendationIds",
                        column(
                                promising,
                                draft -> Objects.requireNonNull(entries.get(draft.part()))
                                        .recommendation()
                                        .value()))
                .param(
                        "orderIds",
                        column(promising, draft -> draft.requirePromise().orderId()))
                .param(
                        "orderNumbers",
                        column(promising, draft -> draft.requirePromise().orderNumber()))
                .param(
                        "lineNumbers",
                        column(promising, draft -> draft.requirePromise().lineNumber()))
                .param("materials", column(promising, draft -> draft.material().value()))
                .param("lots", column(promising, draft -> draft.part().lot().value()))
                .param(
                        "quantities",
                        column(
                                promising,
                                draft -> draft.requirePromise().quantity().toPlainString()))
                .param(
                        "urgencies",
                        column(promising, draft -> draft.requirePromise().urgency()))
                .param(
                        "priorities",
                        column(promising, draft -> draft.requirePromise().priority()))
                .param(
                        "dueAts",
                        column(promising, draft -> draft.requirePromise().dueAt()))
                .update();
    }

    /**
     * What a promise comes to when its goods are put into this bin; the bin and the line are locked.
     *
     * @param quantity how much was promised
     * @param staging whether the bin is one where goods wait for their order
     * @param orderStatus as it is now; null where the order is gone
     * @param needed what the line needs that nobody else is to bring
     */
    record Due(
            String orderNumber,
            BigDecimal quantity,
            boolean staging,
            @Nullable String orderStatus,
            BigDecimal needed) {}

    /** To be called when the hold is resolved, so that the promise itself does not count any more. */
    Due due(TenantId tenant, OpenRecommendation open, LocationId location) {
        return jdbc.sql("""
                        SELECT promise.order_number, promise.quantity, location.location_type = 'STAGING' AS is_staging,
                               orders.status AS order_status, coalesce(shortage.needed_quantity, 0) AS needed_quantity
                          FROM cross_dock_promises promise
                          JOIN inventory_locations location
                            ON location.tenant_id = promise.tenant_id AND location.location_id = :locationId
                          LEFT JOIN sales_orders orders
                            ON orders.tenant_id = promise.tenant_id AND orders.order_id = promise.order_id
                          LEFT JOIN order_shortages shortage
                            ON shortage.tenant_id = :tenantId AND shortage.facility_id = :facilityId
                           AND shortage.material_id = :materialId
                           AND shortage.order_id = promise.order_id AND shortage.line_number = promise.line_number
                         WHERE promise.tenant_id = :tenantId AND promise.recommendation_id = :recommendationId
                        """)
                .param("tenantId", tenant.value())
                .param("facilityId", open.facility().value())
                .param("materialId", open.material().value())
                .param("locationId", location.value())
                .param("recommendationId", open.recommendation().value())
                .query((row, number) -> new Due(
                        row.getString("order_number"),
                        row.getBigDecimal("quantity"),
                        row.getBoolean("is_staging"),
                        row.getString("order_status"),
                        row.getBigDecimal("needed_quantity")))
                .single();
    }

    /** The goods wait in this bin for their order; without a bin, the order does not get them. */
    void resolve(TenantId tenant, RecommendationId recommendation, @Nullable LocationId staged) {
        jdbc.sql("""
                        UPDATE cross_dock_promises
                           SET outcome = :outcome, staged_location_id = :staged, resolved_at = now()
                         WHERE tenant_id = :tenantId AND recommendation_id = :recommendationId AND outcome IS NULL
                        """)
                .param("tenantId", tenant.value())
                .param("recommendationId", recommendation.value())
                .param("outcome", staged == null ? "VOIDED" : "POSTED")
                .param("staged", staged == null ? null : staged.value())
                .update();
    }

    /** Takes back what is staged for an order; the bin that the goods are in. The line is locked. */
    LocationId unstage(TenantId tenant, RecommendationId recommendation) {
        return new LocationId(jdbc.sql("""
                        UPDATE cross_dock_promises promise
                           SET outcome = 'VOIDED', staged_location_id = NULL, resolved_at = now()
                          FROM cross_dock_promises before
                         WHERE promise.tenant_id = :tenantId AND promise.recommendation_id = :recommendationId
                           AND before.tenant_id = promise.tenant_id
                           AND before.recommendation_id = promise.recommendation_id
                           AND promise.outcome = 'POSTED'
                        RETURNING before.staged_location_id
                        """)
                .param("tenantId", tenant.value())
                .param("recommendationId", recommendation.value())
                .query(String.class)
                .single());
    }

    /** The promises of those of these recommendations that were made for an order. */
    Map<String, CrossDockPromise> findAll(TenantId tenant, Collection<String> recommendations) {
        return jdbc
                .sql("""
                        SELECT recommendation_id, order_id, order_number, line_number, quantity, urgency, priority,
                               due_at, status
                          FROM cross_dock_promise_states
                         WHERE tenant_id = :tenantId AND recommendation_id = ANY (:recommendationIds)
                        """)
                .param("tenantId", tenant.value())
                .param("recommendationIds", recommendations.toArray(String[]::new))
                .query((row, number) -> Map.entry(row.getString("recommendation_id"), promise(row)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static CrossDockPromise promise(ResultSet row) throws SQLException {
        OffsetDateTime dueAt = row.getObject("due_at", OffsetDateTime.class);
        return new CrossDockPromise(
                row.getString("order_id"),
                row.getString("order_number"),
                row.getInt("line_number"),
                row.getBigDecimal("quantity"),
                CrossDockUrgency.valueOf(row.getString("urgency")),
                row.getInt("priority"),
                dueAt == null ? null : dueAt.toInstant(),
                row.getString("status"));
    }

    private static @Nullable String[] column(
            List<RecommendationDraft> promising, Function<RecommendationDraft, @Nullable Object> column) {
        return promising.stream()
                .map(column)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }
}

package com.agogsaas.wms.ledger;

import com.agogsaas.wms.ledger.OrderPromise.Line;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.MaterialId;
import com.agogsaas.wms.units.RecommendationId;
import com.agogsaas.wms.units.TenantId;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Locks lines of orders and reads what they lack. The orders themselves are kept from being cancelled or changed
 * meanwhile.
 */
@Repository
class OrderLineLocks {

    private final JdbcClient jdbc;

    OrderLineLocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps everyone else from promising goods to these lines until the transaction ends. Always in the same order, so
     * that two callers cannot wait for each other; lines that are gone are passed over.
     */
    void lock(TenantId tenant, Collection<Line> lines) {
        jdbc.sql("""
                        SELECT line.line_number
                          FROM sales_order_lines line
                          JOIN sales_orders orders
                            ON orders.tenant_id = line.tenant_id AND orders.order_id = line.order_id
                         WHERE line.tenant_id = :tenantId
                           AND (line.order_id, line.line_number)
                               IN (SELECT * FROM unnest(:orderIds::text[], :lineNumbers::integer[]))
                         ORDER BY line.order_id, line.line_number
                           FOR NO KEY UPDATE OF line
                           FOR SHARE OF orders
                        """)
                .param("tenantId", tenant.value())
                .param("orderIds", lines.stream().map(Line::orderId).toArray(String[]::new))
                .param(
                        "lineNumbers",
                        lines.stream()
                                .map(line -> Integer.toString(line.lineNumber()))
                                .toArray(String[]::new))
                .query(row -> {});
    }

    /** The same for the line that a recommendation is meant for. */
    void lockPromised(TenantId tenant, RecommendationId recommendation) {
        jdbc.sql("""
                        SELECT line.line_number
                          FROM cross_dock_promises promise
                          JOIN sales_order_lines line
                            ON line.tenant_id = promise.tenant_id AND line.order_id = promise.order_id
                           AND line.line_number = promise.line_number
                          JOIN sales_orders orders
                            ON orders.tenant_id = line.tenant_id AND orders.order_id = line.order_id
                         WHERE promise.tenant_id = :tenantId AND promise.recommendation_id = :recommendationId
                           FOR NO KEY UPDATE OF line
                           FOR SHARE OF orders
                        """)
                .param("tenantId", tenant.value())
                .param("recommendationId", recommendation.value())
                .query(row -> {});
    }

    /**
     * What the lines that want these materials are short of and nobody promised them. A statement of its own after
     * {@link #lock}, since a statement sees the database as it was when the statement began.
     */
    Map<Line, BigDecimal> shortages(TenantId tenant, FacilityId facility, Collection<MaterialId> materials) {
        return jdbc
                .sql("""
                        SELECT order_id, line_number, short_quantity
                          FROM order_shortages
                         WHERE tenant_id = :tenantId AND facility_id = :facilityId
                           AND material_id = ANY (:materialIds) AND short_quantity > 0
                        """)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .param("materialIds", materials.stream().map(MaterialId::value).toArray(String[]::new))
                .query((row, number) -> Map.entry(
                        new Line(row.getString("order_id"), row.getInt("line_number")),
                        row.getBigDecimal("short_quantity")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * The lines of these promises that lack less than what would be promised to them; to be called under their lock.
     */
    boolean lackAll(TenantId tenant, FacilityId facility, List<RecommendationDraft> promising) {
        Map<Line, BigDecimal> shortages = shortages(
                tenant,
                facility,
                promising.stream().map(RecommendationDraft::material).collect(Collectors.toSet()));
        Map<Line, BigDecimal> promised = promising.stream()
                .map(RecommendationDraft::requirePromise)
                .collect(Collectors.toMap(OrderPromise::line, OrderPromise::quantity, BigDecimal::add));
        return promised.entrySet().stream()
                .allMatch(
                        line -> line.getValue().compareTo(shortages.getOrDefault(line.getKey(), BigDecimal.ZERO)) <= 0);
    }
}

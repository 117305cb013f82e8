package com.agogsaas.wms.importing.loading;

import com.agogsaas.wms.importing.reading.StagedTable;
import com.agogsaas.wms.importing.reading.StagedUse;
import java.util.List;

/** Orders with their lines: added. */
final class OrderLoading implements TableLoading {

    private static final String RESOLVE = """
            INSERT INTO resolved_order_lines
            SELECT staged.*, material.material_id,
                   coalesce(staged.line_number, row_number() OVER (
                       PARTITION BY staged.order_number ORDER BY staged.line, staged.material_code))::text
              FROM staged_order_lines AS staged
              LEFT JOIN materials AS material
                ON material.tenant_id = :tenantId AND material.material_code = staged.material_code
            """;

    private static final String PRESENT = """
            SELECT resolved.line, 'order_number', resolved.order_number, 'ALREADY_PRESENT',
                   'The facility has this order already'
              FROM resolved_order_lines AS resolved
              JOIN sales_orders AS present
                ON present.tenant_id = :tenantId AND present.facility_id = :facilityId
               AND present.order_number = resolved.order_number
            """;

    /** What belongs to the order has to be the same in all of its rows; each row is compared with the first. */
    private static final String ROWS_DIFFER = """
            SELECT differing.line, difference.column_name, difference.value, 'VALUES_CONTRADICT',
                   'Expected the same as in the order''s first row, which is line ' || differing.first_line
              FROM (SELECT resolved.*,
                           first_value(line) OVER in_order AS first_line,
                           first_value(customer_name) OVER in_order AS first_customer_name,
                           first_value(status) OVER in_order AS first_status,
                           first_value(priority) OVER in_order AS first_priority,
                           first_value(ordered_at) OVER in_order AS first_ordered_at,
                           first_value(due_at) OVER in_order AS first_due_at,
                           first_value(released_at) OVER in_order AS first_released_at,
                           first_value(shipped_at) OVER in_order AS first_shipped_at
                      FROM resolved_order_lines AS resolved
                    WINDOW in_order AS (PARTITION BY order_number ORDER BY line)) AS differing
             CROSS JOIN LATERAL (VALUES
                   ('customer_name', customer_name, customer_name IS DISTINCT FROM first_customer_name),
                   ('status', status, status IS DISTINCT FROM first_status),
                   ('priority', priority::text, priority IS DISTINCT FROM first_priority),
                   ('ordered_at', ordered_at::text, ordered_at IS DISTINCT FROM first_ordered_at),
                   ('due_at', due_at::text, due_at IS DISTINCT FROM first_due_at),
                   ('released_at', released_at::text, released_at IS DISTINCT FROM first_released_at),
                   ('shipped_at', shipped_at::text, shipped_at IS DISTINCT FROM first_shipped_at)
                   ) AS difference (column_name, value, differs)
             WHERE difference.differs
            """;

    private static final String SHIPPED_WHEN = """
            SELECT line, 'shipped_at', NULL, 'VALUES_CONTRADICT', 'Expected a time, because the order''s status is SHIPPED'
              FROM resolved_order_lines
             WHERE status = 'SHIPPED' AND shipped_at IS NULL
            """;

    private static final String INSERT_ORDERS = """
            INSERT INTO sales_orders (
                   tenant_id, facility_id, order_number, customer_name, status, priority, ordered_at, due_at,
                   released_at, shipped_at)
            SELECT DISTINCT ON (order_number)
                   :tenantId, :facilityId, order_number, customer_name, coalesce(status, 'OPEN'),
                   coalesce(priority, 5), ordered_at, due_at, released_at, shipped_at
              FROM resolved_order_lines
             ORDER BY order_number, line
            RETURNING true AS inserted
            """;

    private static final String INSERT_LINES = """
            INSERT INTO sales_order_lines (
                   tenant_id, order_id, line_number, material_id, quantity_ordered, quantity_picked)
            SELECT :tenantId, orders.order_id, resolved.effective_line_number::integer, resolved.material_id,
                   resolved.quantity_ordered, coalesce(resolved.quantity_picked, 0)
              FROM resolved_order_lines AS resolved
              JOIN sales_orders AS orders
                ON orders.tenant_id = :tenantId AND orders.facility_id = :facilityId
               AND orders.order_number = resolved.order_number
            RETURNING true AS inserted
            """;

    @Override
    public StagedTable table() {
        return StagedTable.ORDER_LINES;
    }

    @Override
    public List<String> resolvedColumns() {
        return List.of("material_id", "effective_line_number");
    }

    @Override
    public String resolve() {
        return RESOLVE;
    }

    @Override
    public List<String> checks(StagedUse use) {
        return List.of(
                Checks.unknown(
                        resolvedTable(),
                        "material_code",
                        "material_id",
                        "MATERIAL_UNKNOWN",
                        "No material has this code; import materials first"),
                Checks.repeated(resolvedTable(), "line_number", "order_number, effective_line_number"),
                PRESENT,
                ROWS_DIFFER,
                SHIPPED_WHEN);
    }

    @Override
    public List<Write> writes(StagedUse use) {
        return List.of(new Write("orders", INSERT_ORDERS), new Write("orderLines", INSERT_LINES));
    }
}

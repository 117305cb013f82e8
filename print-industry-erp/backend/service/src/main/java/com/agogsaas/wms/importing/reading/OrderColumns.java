package com.agogsaas.wms.importing.reading;

import static com.agogsaas.wms.importing.reading.Column.optional;
import static com.agogsaas.wms.importing.reading.Column.required;

import java.util.List;

/** The columns of a file of orders: a row for each order line, the order's own values the same in each of its rows. */
final class OrderColumns {

    static final List<Column> ALL = List.of(
            required("order_number", Texts.names(), "unique in the facility", "SO-100001"),
            optional(
                    "line_number",
                    Numbers.whole(1, Integer.MAX_VALUE),
                    "unique in the order; empty in all of its rows: counted in the file's order",
                    "1"),
            required("material_code", Texts.names(), "what is ordered; must be known", "PR-0042"),
            required("quantity_ordered", Numbers.quantity(0, true), "in the material's unit", "2"),
            optional("quantity_picked", Numbers.quantity(0, false), "in the material's unit; empty: 0", "0"),
            required("ordered_at", new Times(), "when the order came in", "2026-01-31 08:15"),
            optional("customer_name", Texts.names(), "empty: not known", "Alder Press"),
            optional(
                    "status",
                    Choices.of("OPEN", "RELEASED", "PICKING", "SHIPPED", "CANCELLED"),
                    "how far it is; empty: OPEN",
                    "OPEN"),
            optional("priority", Numbers.whole(1, 9), "1 is the most urgent; empty: 5", "5"),
            optional("due_at", new Times(), "when it has to leave; empty: not said", "2026-02-03 17:00"),
            optional("released_at", new Times(), "when picking was allowed; empty: not said", ""),
            optional("shipped_at", new Times(), "when it left; needed where the status is SHIPPED", ""));

    private OrderColumns() {}
}

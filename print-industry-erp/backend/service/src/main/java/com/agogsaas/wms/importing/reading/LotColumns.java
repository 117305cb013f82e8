package com.agogsaas.wms.importing.reading;

import static com.agogsaas.wms.importing.reading.Column.optional;
import static com.agogsaas.wms.importing.reading.Column.required;

import java.util.List;

/** The columns of a file of stock. */
final class LotColumns {

    static final List<Column> ALL = List.of(
            required("lot_number", Texts.names(), "unique in the facility together with part_number", "L-000123"),
            optional(
                    "part_number",
                    Numbers.whole(1, Short.MAX_VALUE),
                    "counts the bins of a lot that lies in several; empty: 1",
                    "1"),
            required("material_code", Texts.names(), "what it consists of; must be known", "PR-0042"),
            optional("location_code", Texts.names(), "the bin where it lies; empty: not put away yet", "P03-07-2"),
            required("quantity_on_hand", Numbers.quantity(0, false), "in the material's unit", "4"),
            optional(
                    "quantity_allocated",
                    Numbers.quantity(0, false),
                    "how much of it orders have claimed; empty: 0",
                    "0"),
            optional(
                    "unit_cubic_feet",
                    Numbers.measure(1_000_000),
                    "volume of one unit of this lot, ft3; empty: the material's",
                    ""),
            optional(
                    "unit_weight_lbs",
                    Numbers.measure(10_000_000),
                    "weight of one unit of this lot, lb; empty: the material's",
                    ""),
            optional(
                    "quality_status",
                    Choices.of("RELEASED", "QUARANTINE", "HOLD", "REJECTED"),
                    "empty: RELEASED",
                    "RELEASED"),
            optional("received_at", new Times(), "empty: the time of the import", "2026-01-31 08:15"),
            optional("expires_at", new Times(), "empty: it keeps", ""),
            optional("lot_id", Texts.names(), "identifier; empty: a generated one", ""));

    private LotColumns() {}
}

package com.agogsaas.wms.importing.reading;

import static com.agogsaas.wms.importing.reading.Column.optional;
import static com.agogsaas.wms.importing.reading.Column.required;

import java.util.List;

/** The columns of a file of stock movements. */
final class TransactionColumns {

    static final List<Column> ALL = List.of(
            optional(
                    "transaction_id",
                    Texts.names(),
                    "identifier; empty: made of the row's content, so that the same row is not taken in twice",
                    "movement-0000001"),
            required(
                    "transaction_type",
                    Choices.of("RECEIPT", "ISSUE", "TRANSFER", "ADJUSTMENT", "RETURN", "REVERSAL"),
                    "what kind of movement",
                    "ISSUE"),
            required("material_code", Texts.names(), "what moved; must be known", "PR-0042"),
            required(
                    "quantity",
                    Numbers.quantity(-1_000_000_000, false),
                    "in the material's unit; negative in an ADJUSTMENT only, never 0",
                    "2"),
            required("occurred_at", new Times(), "when the goods moved", "2026-01-31 08:15"),
            optional("lot_number", Texts.names(), "empty: not known", "L-000123"),
            optional("from_location_code", Texts.names(), "the bin it left; empty: none or not known", "P03-07-2"),
            optional("to_location_code", Texts.names(), "the bin it came to; empty: none or not known", ""),
            optional("order_number", Texts.names(), "the order it was for; empty: none", "SO-100001"),
            optional(
                    "reverses_transaction_id",
                    Texts.names(),
                    "the movement that a REVERSAL takes back, known or in the same file",
                    ""),
            optional("reason", Texts.descriptions(), "empty: none", ""));

    private TransactionColumns() {}
}

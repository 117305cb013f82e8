package com.agogsaas.wms.importing.reading;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The UCI data set Online Retail. Each line is an order line that has left: it makes sure of its material, adds a line
 * to its order, and an ISSUE.
 *
 * <p>Passed over are cancellations (invoice numbers that begin with C), returns and corrections (quantity 0 or less),
 * and what is no product (codes without five digits at the beginning: postage, fees, samples). Codes are compared in
 * upper case.
 */
final class OnlineRetailFormat implements FileFormat {

    private static final List<String> HEADER = List.of(
            "InvoiceNo", "StockCode", "Description", "Quantity", "InvoiceDate", "UnitPrice", "CustomerID", "Country");

    private static final Pattern PRODUCT = Pattern.compile("\\d{5}.*");
    private static final Pattern NOT_POSITIVE = Pattern.compile("-\\d+|0+");

    private final RowTemplate material = new RowTemplate(StagedTable.MATERIALS)
            .column("material_code", "StockCode")
            .column("description", "Description");
    private final RowTemplate orderLine = new RowTemplate(StagedTable.ORDER_LINES)
            .column("order_number", "InvoiceNo")
            .column("material_code", "StockCode")
            .column("quantity_ordered", "Quantity")
            .column("quantity_picked", "Quantity")
            .column("ordered_at", "InvoiceDate")
            .column("shipped_at", "InvoiceDate")
            .column("customer_name", "CustomerID")
            .columns("status");
    private final RowTemplate issue = new RowTemplate(StagedTable.TRANSACTIONS)
            .column("material_code", "StockCode")
            .column("quantity", "Quantity")
            .column("occurred_at", "InvoiceDate")
            .column("order_number", "InvoiceNo")
            .columns("transaction_type");
    private final KnownCodes known = new KnownCodes();
    private String invoice = "";
    private String invoiceDate = "";

    @Override
    public void read(BufferedReader text, RowCollector rows) throws IOException {
        CsvRows records = new CsvRows(text);
        if (!isHeader(records.next(), rows)) {
            return;
        }
        material.announce(rows, true);
        orderLine.announce(rows, false);
        issue.announce(rows, false);
        for (CsvRecord next = records.next(); next != null; next = records.next()) {
            rows.rowRead(next.getStartingLineNumber());
            if (next.getFieldCount() == HEADER.size()) {
                take(next, rows);
            } else {
                rows.problem(RowProblem.ofRow(
                        next.getStartingLineNumber(),
                        ProblemCode.FIELD_COUNT,
                        "Expected " + HEADER.size() + " fields, not " + next.getFieldCount()));
            }
        }
    }

    private static boolean isHeader(@Nullable CsvRecord first, RowCollector rows) throws IOException {
        if (first != null && first.getFields().equals(HEADER)) {
            return true;
        }
        rows.problem(
                RowProblem.ofRow(1, ProblemCode.COLUMN_MISSING, "Expected the header " + String.join(",", HEADER)));
        return false;
    }

    private void take(CsvRecord record, RowCollector rows) throws IOException {
        String number = record.getField(0).strip();
        String code = record.getField(1).strip().toUpperCase(Locale.ROOT);
        String quantity = record.getField(3).strip();
        if (number.startsWith("C")) {
            rows.passOver("cancellation");
        } else if (NOT_POSITIVE.matcher(quantity).matches()) {
            rows.passOver("return or correction");
        } else if (!code.isEmpty() && !PRODUCT.matcher(code).matches()) {
            rows.passOver("not a product");
        } else {
            stage(record, number, code, quantity, rows);
        }
    }

    private void stage(CsvRecord record, String number, String code, String quantity, RowCollector rows)
            throws IOException {
        long line = record.getStartingLineNumber();
        String date = record.getField(4);
        if (!number.equals(invoice)) {
            invoice = number;
            invoiceDate = date;
        }
        boolean fits = orderLine
                .set("order_number", number)
                .set("material_code", code)
                .set("quantity_ordered", quantity)
                .set("quantity_picked", quantity)
                .set("ordered_at", invoiceDate)
                .set("shipped_at", invoiceDate)
                .set("customer_name", customer(record.getField(6).strip()))
                .set("status", "SHIPPED")
                .stage(rows, line);
        if (!fits) {
            return;
        }
        String description = record.getField(2).strip();
        if (known.isNew(description.isEmpty() ? code : code + '\n')) {
            material.set("material_code", code).set("description", description).stage(rows, line);
        }
        issue.set("material_code", code)
                .set("quantity", quantity)
                .set("occurred_at", date)
                .set("order_number", number)
                .set("transaction_type", "ISSUE")
                .stage(rows, line);
    }

    /** A spreadsheet made 17850.0 of the customer's number 17850. */
    private static String customer(String cell) {
        return cell.endsWith(".0") ? cell.substring(0, cell.length() - 2) : cell;
    }
}

package com.agogsaas.wms.importing.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One basket a line: an order of one unit of each item, which has left. The file knows neither numbers nor times, so an
 * order is named after file and line, and its time is that of the import.
 */
final class BasketFormat implements FileFormat {

    private static final int DIGITS = 6;

    private final Pattern separator;
    private final String prefix;
    private final String time;
    private final RowTemplate material = new RowTemplate(StagedTable.MATERIALS).column("material_code", "item");
    private final RowTemplate orderLine = new RowTemplate(StagedTable.ORDER_LINES)
            .column("material_code", "item")
            .columns("order_number", "quantity_ordered", "quantity_picked", "ordered_at", "shipped_at", "status");
    private final KnownCodes known = new KnownCodes();

    BasketFormat(FileDescription file, String separator) {
        this.separator = Pattern.compile(separator);
        this.prefix = stem(file.name()) + "-";
        this.time = file.importedAt().toString();
    }

    @Override
    public void read(BufferedReader text, RowCollector rows) throws IOException {
        material.announce(rows, true);
        orderLine.announce(rows, false);
        TextLines lines = new TextLines(text);
        for (String line = lines.next(); line != null; line = lines.next()) {
            Set<String> items = items(line);
            if (items.isEmpty()) {
                continue;
            }
            rows.rowRead(lines.number());
            for (String item : items) {
                stage(item, lines.number(), rows);
            }
        }
    }

    private Set<String> items(String line) {
        Set<String> items = new LinkedHashSet<>();
        for (String item : separator.split(line)) {
            if (!item.isBlank()) {
                items.add(item.strip());
            }
        }
        return items;
    }

    private void stage(String item, long line, RowCollector rows) throws IOException {
        boolean fits = orderLine
                .set("material_code", item)
                .set("order_number", orderNumber(line))
                .set("quantity_ordered", "1")
                .set("quantity_picked", "1")
                .set("ordered_at", time)
                .set("shipped_at", time)
                .set("status", "SHIPPED")
                .stage(rows, line);
        if (fits && known.isNew(item)) {
            material.set("material_code", item).stage(rows, line);
        }
    }

    private String orderNumber(long line) {
        String number = Long.toString(line);
        return prefix + "0".repeat(Math.max(0, DIGITS - number.length())) + number;
    }

    /** The file's name without folders and endings, {@code groceries} of {@code data/groceries.csv.gz}. */
    private static String stem(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int dot = last.indexOf('.', 1);
        String stem = dot < 0 ? last : last.substring(0, dot);
        return stem.isBlank() ? "basket" : stem.strip();
    }
}

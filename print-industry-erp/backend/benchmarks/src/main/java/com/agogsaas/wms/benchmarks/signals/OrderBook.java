package com.agogsaas.wms.benchmarks.signals;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * The orders of a shop, oldest first.
 *
 * @param orders materials in them are numbered from 0 on
 * @param materials how many materials there are
 */
record OrderBook(List<Order> orders, int materials) {

    private static final int INVOICE = 0;
    private static final int CODE = 1;
    private static final int QUANTITY = 3;
    private static final int DATE = 4;
    private static final int DATE_LENGTH = "2010-12-01".length();

    OrderBook {
        orders = List.copyOf(orders);
    }

    /**
     * Reads Online Retail of the UCI repository, gzipped CSV. Cancellations and returns are no orders; what has no
     * product's code, which begins with five digits, is no goods but postage or a correction.
     */
    static OrderBook read(Path file) throws IOException {
        try (Reader text =
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8)) {
            return read(text);
        }
    }

    static OrderBook read(Reader text) throws IOException {
        Map<String, Integer> numbers = new HashMap<>();
        Map<String, LocalDate> dates = new LinkedHashMap<>();
        Map<String, Map<Integer, Long>> lines = new HashMap<>();
        try (CsvReader<CsvRecord> records =
                CsvReader.builder().skipEmptyLines(true).ofCsvRecord(text)) {
            for (CsvRecord line : records) {
                if (isOrderLine(line)) {
                    String invoice = line.getField(INVOICE);
                    int material = numbers.computeIfAbsent(code(line), unseen -> numbers.size());
                    dates.putIfAbsent(
                            invoice, LocalDate.parse(line.getField(DATE).substring(0, DATE_LENGTH)));
                    lines.computeIfAbsent(invoice, unseen -> new TreeMap<>())
                            .merge(material, Long.valueOf(line.getField(QUANTITY)), Long::sum);
                }
            }
        }
        return new OrderBook(
                dates.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue())
                        .map(invoice -> order(invoice.getValue(), lines.getOrDefault(invoice.getKey(), Map.of())))
                        .toList(),
                numbers.size());
    }

    /** The orders of the days from {@code first} to before {@code end}. */
    List<Order> between(LocalDate first, LocalDate end) {
        return orders.stream()
                .filter(order -> !order.date().isBefore(first) && order.date().isBefore(end))
                .toList();
    }

    private static boolean isOrderLine(CsvRecord line) {
        return !line.getField(INVOICE).startsWith("C")
                && line.getField(QUANTITY).matches("[1-9]\\d*")
                && code(line).matches("\\d{5}.*");
    }

    private static String code(CsvRecord line) {
        return line.getField(CODE).strip().toUpperCase(Locale.ROOT);
    }

    private static Order order(LocalDate date, Map<Integer, Long> lines) {
        return new Order(
                date,
                lines.keySet().stream().mapToInt(Integer::intValue).toArray(),
                lines.values().stream().mapToLong(Long::longValue).toArray());
    }
}

package com.agogsaas.wms.signals;

import com.agogsaas.wms.testing.PublicData;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** The baskets of a public data set, whose items have names. */
final class NamedBaskets {

    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Map<String, List<String>> contents = new LinkedHashMap<>();

    /** One basket a line. */
    static NamedBaskets ofLines(PublicData file, String separator) throws IOException {
        NamedBaskets baskets = new NamedBaskets();
        try (BufferedReader text = text(file)) {
            List<String> lines = text.lines().toList();
            for (int line = 0; line < lines.size(); line++) {
                for (String name : lines.get(line).split(separator, -1)) {
                    if (!name.isBlank()) {
                        baskets.add(Integer.toString(line), name.strip());
                    }
                }
            }
        }
        return baskets;
    }

    /** Products that left: no cancellations, no returns, nothing whose code does not begin with five digits. */
    static NamedBaskets ofOnlineRetail(PublicData file) throws IOException {
        Pattern product = Pattern.compile("\\d{5}.*");
        NamedBaskets baskets = new NamedBaskets();
        try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(text(file))) {
            for (CsvRecord line : records) {
                String invoice = line.getField(0);
                String code = line.getField(1).strip().toUpperCase(Locale.ROOT);
                boolean left = !invoice.startsWith("C") && line.getField(3).matches("0*[1-9]\\d*");
                if (left && product.matcher(code).matches()) {
                    baskets.add(invoice, code);
                }
            }
        }
        return baskets;
    }

    private static BufferedReader text(PublicData file) throws IOException {
        InputStream bytes = new ByteArrayInputStream(file.bytes());
        return new BufferedReader(new InputStreamReader(
                file.name().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes, StandardCharsets.UTF_8));
    }

    private void add(String basket, String name) {
        numbers.putIfAbsent(name, numbers.size());
        contents.computeIfAbsent(basket, unseen -> new ArrayList<>()).add(name);
    }

    List<CoPick> pairs(int minimumSupport) {
        return AffinityMiner.pairs(baskets(), minimumSupport);
    }

    Baskets baskets() {
        Baskets.Builder builder = Baskets.builder();
        contents.values()
                .forEach(names ->
                        builder.add(names.stream().mapToInt(numbers::get).toArray()));
        return builder.build();
    }

    int items() {
        return numbers.size();
    }

    /** How many baskets each item is in. */
    List<Long> itemCounts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        contents.values().forEach(names -> Set.copyOf(names).forEach(name -> counts.merge(name, 1L, Long::sum)));
        return List.copyOf(counts.values());
    }

    /** A pair's names in alphabetical order. */
    List<String> names(CoPick pair) {
        List<String> all = List.copyOf(numbers.keySet());
        return List.of(all.get(pair.first()), all.get(pair.second())).stream()
                .sorted()
                .toList();
    }
}

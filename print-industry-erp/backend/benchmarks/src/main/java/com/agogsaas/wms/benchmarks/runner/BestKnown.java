package com.agogsaas.wms.benchmarks.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** The best values known, from the files {@code best_known.csv} beside the instances. */
final class BestKnown {

    /** Columns that say it, the best one first. */
    private static final List<String> COLUMNS =
            List.of("best_known", "best_known_cost", "optimum", "best_heuristic_published");

    private static final String FILE = "best_known.csv";

    private final Map<String, Long> values = new HashMap<>();

    private BestKnown() {}

    /** Of a folder; a set of instances, which others may share names with, has its values in the folder above. */
    static BestKnown read(Path folder) throws IOException {
        BestKnown known = new BestKnown();
        Path file = folder.resolve(FILE);
        boolean ofASet = !Files.isRegularFile(file);
        if (ofASet) {
            file = folder.resolveSibling(FILE);
        }
        if (Files.isRegularFile(file)) {
            List<String> lines = Files.readAllLines(file);
            List<String> header = cells(lines.get(0));
            int set = ofASet ? header.indexOf("set") : -1;
            lines.stream()
                    .skip(1)
                    .map(BestKnown::cells)
                    .filter(row ->
                            set < 0 || row.get(set).equals(folder.getFileName().toString()))
                    .forEach(row -> known.add(header, row));
        }
        return known;
    }

    OptionalLong of(String instance) {
        Long value = values.get(instance);
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }

    private void add(List<String> header, List<String> cells) {
        String name = cells.get(header.indexOf("instance")).replaceFirst("\\.pa$", "");
        for (String column : COLUMNS) {
            int at = header.indexOf(column);
            if (at >= 0 && at < cells.size() && cells.get(at).matches("[0-9]+")) {
                values.put(name, Long.parseLong(cells.get(at)));
                return;
            }
        }
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.split(",", -1));
    }
}

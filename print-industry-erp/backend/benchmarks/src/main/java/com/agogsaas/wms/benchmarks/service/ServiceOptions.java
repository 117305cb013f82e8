package com.agogsaas.wms.benchmarks.service;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is to be measured.
 *
 * @param url of the service
 * @param database its database
 * @param out takes the tables
 * @param bins sizes of the facility
 * @param singles single lots for one figure
 * @param batches batches for one figure
 * @param callers at once, where many call
 * @param seconds for each figure of what many callers get
 * @param flat batches over which memory is watched; 0 leaves that out
 * @param pgbench the program
 */
record ServiceOptions(
        String url,
        DatabaseLine database,
        Path out,
        List<Integer> bins,
        int singles,
        int batches,
        int callers,
        int seconds,
        int flat,
        String pgbench) {

    private static final Set<String> NAMES = Set.of(
            "--url",
            "--database",
            "--out",
            "--bins",
            "--singles",
            "--batches",
            "--callers",
            "--seconds",
            "--flat",
            "--pgbench");

    /** Reads the words of the command line; of an option that comes twice the second counts. */
    static ServiceOptions parse(String[] words) {
        Map<String, String> given = new HashMap<>();
        for (int word = 0; word < words.length; word += 2) {
            if (!NAMES.contains(words[word])) {
                throw new IllegalArgumentException("there is no option " + words[word]);
            }
            if (word + 1 == words.length) {
                throw new IllegalArgumentException(words[word] + " needs a value");
            }
            given.put(words[word], words[word + 1]);
        }
        return new ServiceOptions(
                given.getOrDefault("--url", "http://localhost:4000"),
                DatabaseLine.parse(given.getOrDefault("--database", "")),
                Path.of(given.getOrDefault("--out", "service-benchmark.md")),
                Arrays.stream(given.getOrDefault("--bins", "10000,100000,1000000")
                                .split(",", -1))
                        .map(Integer::valueOf)
                        .toList(),
                number(given, "--singles", 300),
                number(given, "--batches", 100),
                number(given, "--callers", 8),
                number(given, "--seconds", 15),
                Integer.parseInt(given.getOrDefault("--flat", "0")),
                given.getOrDefault("--pgbench", "pgbench"));
    }

    private static int number(Map<String, String> given, String option, int otherwise) {
        int number = Integer.parseInt(given.getOrDefault(option, Integer.toString(otherwise)));
        if (number < 1) {
            throw new IllegalArgumentException(option + " is at least 1");
        }
        return number;
    }
}

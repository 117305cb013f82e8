package com.agogsaas.wms.benchmarks.runner;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * What is to be run.
 *
 * @param data the folder of the instances
 * @param out takes the tables
 * @param families which kinds of instances
 * @param pattern which instances: part of the file's name, as a regular expression
 * @param cpuSeconds for each instance
 * @param multiples of that for the competitors; none leaves them out
 * @param seed of every contender
 */
record RunnerOptions(
        Path data,
        Path out,
        List<Family> families,
        String pattern,
        double cpuSeconds,
        List<Integer> multiples,
        long seed) {

    /** Reads the words of the command line. */
    static RunnerOptions parse(String[] words) {
        Deque<String> rest = new ArrayDeque<>(List.of(words));
        RunnerOptions options = new RunnerOptions(
                Path.of("data"), Path.of("benchmarks.md"), List.of(Family.values()), "", 2, List.of(1), 1);
        while (!rest.isEmpty()) {
            String option = rest.pop();
            if (rest.isEmpty()) {
                throw new IllegalArgumentException(option + " needs a value");
            }
            options = options.with(option, rest.pop());
        }
        return options;
    }

    private RunnerOptions with(String option, String value) {
        return switch (option) {
            case "--data" -> new RunnerOptions(Path.of(value), out, families, pattern, cpuSeconds, multiples, seed);
            case "--out" -> new RunnerOptions(data, Path.of(value), families, pattern, cpuSeconds, multiples, seed);
            case "--family" -> new RunnerOptions(data, out, families(value), pattern, cpuSeconds, multiples, seed);
            case "--instances" -> new RunnerOptions(data, out, families, value, cpuSeconds, multiples, seed);
            case "--cpu-seconds" ->
                new RunnerOptions(data, out, families, pattern, Double.parseDouble(value), multiples, seed);
            case "--competitors" -> new RunnerOptions(data, out, families, pattern, cpuSeconds, numbers(value), seed);
            case "--seed" ->
                new RunnerOptions(data, out, families, pattern, cpuSeconds, multiples, Long.parseLong(value));
            default -> throw new IllegalArgumentException("there is no option " + option);
        };
    }

    private static List<Family> families(String words) {
        List<Family> families = Arrays.stream(Family.values())
                .filter(family -> List.of(words.split(",", -1)).contains(family.word()))
                .toList();
        if (families.isEmpty()) {
            throw new IllegalArgumentException("--family names none of pap, par, pab, gap, vbp, binpack: " + words);
        }
        return families;
    }

    private static List<Integer> numbers(String words) {
        return words.equals("none")
                ? List.of()
                : Arrays.stream(words.split(",", -1)).map(Integer::valueOf).toList();
    }
}

package com.agogsaas.wms.engine.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param files one or more
 * @param algorithm one of those there are
 * @param cpuSeconds for each instance, above 0
 * @param seed of every random choice
 * @param solution where solutions go, if anywhere; see {@link SolutionFiles}
 */
record SolveOptions(
        List<Path> files,
        String algorithm,
        double cpuSeconds,
        long seed,
        @Nullable Path solution) {

    static final double MOST_CPU_SECONDS = 100_000;

    static SolveOptions parse(List<String> words, Collection<String> algorithms) throws UsageException {
        Deque<String> rest = new ArrayDeque<>(words);
        List<Path> files = new ArrayList<>();
        String algorithm = algorithms.iterator().next();
        double cpuSeconds = 2;
        long seed = 1;
        Path solution = null;
        while (!rest.isEmpty()) {
            String word = rest.pop();
            switch (word) {
                case "--algorithm" -> algorithm = algorithm(value(word, rest), algorithms);
                case "--cpu-seconds" -> cpuSeconds = cpuSeconds(value(word, rest));
                case "--seed" -> seed = seed(value(word, rest));
                case "--solution" -> solution = path(value(word, rest));
                default -> files.add(file(word));
            }
        }
        if (files.isEmpty()) {
            throw new UsageException("no FILE is given; --help says more");
        }
        return new SolveOptions(List.copyOf(files), algorithm, cpuSeconds, seed, solution);
    }

    private static String value(String option, Deque<String> rest) throws UsageException {
        if (rest.isEmpty()) {
            throw new UsageException(option + " needs a value");
        }
        return rest.pop();
    }

    private static String algorithm(String name, Collection<String> algorithms) throws UsageException {
        if (!algorithms.contains(name)) {
            throw new UsageException("--algorithm is one of " + String.join(", ", algorithms) + ", not " + name);
        }
        return name;
    }

    private static double cpuSeconds(String text) throws UsageException {
        try {
            double seconds = Double.parseDouble(text);
            if (seconds > 0 && seconds <= MOST_CPU_SECONDS) {
                return seconds;
            }
        } catch (NumberFormatException none) {
            throw notSeconds(text);
        }
        throw notSeconds(text);
    }

    private static UsageException notSeconds(String text) {
        return new UsageException(
                "--cpu-seconds is a number above 0, up to " + (long) MOST_CPU_SECONDS + ", not " + text);
    }

    private static long seed(String text) throws UsageException {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException none) {
            throw new UsageException("--seed is a whole number, not " + text);
        }
    }

    private static Path file(String word) throws UsageException {
        if (word.startsWith("--")) {
            throw new UsageException("there is no option " + word + "; --help names them");
        }
        return path(word);
    }

    private static Path path(String word) throws UsageException {
        try {
            return Path.of(word);
        } catch (InvalidPathException invalid) {
            throw new UsageException("this is no file's name: " + word);
        }
    }
}

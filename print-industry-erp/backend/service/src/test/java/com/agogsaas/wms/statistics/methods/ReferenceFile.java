package com.agogsaas.wms.statistics.methods;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;

/** What {@code reference.R} wrote: samples by name, and what R says of them. */
final class ReferenceFile {

    private static final Map<String, double[]> SAMPLES = samples();

    private ReferenceFile() {}

    /** What R says of one method and its arguments, figure by figure. */
    record Expected(String method, List<String> arguments, Map<String, Double> figures) {

        double number(int argument) {
            return Double.parseDouble(arguments.get(argument));
        }

        long count(int argument) {
            return Long.parseLong(arguments.get(argument));
        }

        double[] values(int argument) {
            return Objects.requireNonNull(SAMPLES.get(arguments.get(argument)), arguments.get(argument));
        }

        Sample sample(int argument) {
            return Sample.of(values(argument));
        }

        @Override
        public String toString() {
            return method + " " + String.join(" ", arguments);
        }
    }

    static List<Expected> expected() {
        Map<String, Expected> cases = new LinkedHashMap<>();
        lines("expected.csv").stream().skip(1).forEach(line -> {
            String[] cells = line.split(",", -1);
            cases.computeIfAbsent(
                            cells[0] + "," + cells[1],
                            key -> new Expected(cells[0], List.of(cells[1].split(";", -1)), new LinkedHashMap<>()))
                    .figures()
                    .put(cells[2], Double.valueOf(cells[3]));
        });
        return List.copyOf(cases.values());
    }

    private static Map<String, double[]> samples() {
        Map<String, double[]> samples = new LinkedHashMap<>();
        for (String line : lines("samples.csv")) {
            String[] cells = line.split(",", -1);
            samples.put(
                    cells[0],
                    Arrays.stream(cells)
                            .skip(1)
                            .mapToDouble(Double::parseDouble)
                            .toArray());
        }
        samples.put(
                "million",
                LongStream.rangeClosed(1, 1_000_000)
                        .mapToDouble(i -> i * 7919 % 1000003 / 1000003.0)
                        .toArray());
        samples.put(
                "millionMore",
                LongStream.rangeClosed(1, 1_000_000)
                        .mapToDouble(i -> i * 104729 % 999983 / 999983.0 + 0.0005)
                        .toArray());
        return samples;
    }

    private static List<String> lines(String name) {
        InputStream file = Objects.requireNonNull(ReferenceFile.class.getResourceAsStream("/statistics/" + name), name);
        try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}

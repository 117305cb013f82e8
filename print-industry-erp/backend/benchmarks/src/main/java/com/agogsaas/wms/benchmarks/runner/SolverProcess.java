package com.agogsaas.wms.benchmarks.runner;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs contenders, each on each file in a new process, and stops the one that runs when it is told to. */
final class SolverProcess {

    private final Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    private final String classPath = System.getProperty("java.class.path");
    private final long seed;
    private final Path errors;

    /**
     * Runs on this JVM's own Java and classes.
     *
     * @param errors where the processes' complaints are collected
     */
    SolverProcess(long seed, Path errors) {
        this.seed = seed;
        this.errors = errors;
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    }

    private volatile List<Process> running = List.of();

    /** The outcomes of a file's instances; fewer than there are, or none, where the contender failed. */
    List<Outcome> run(Contender contender, Path file) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(
                List.of(java.toString(), "-XX:+UseSerialGC", "-XX:-UsePerfData", "-Xms128m", "-cp", classPath));
        words.addAll(1, contender.flags());
        words.addAll(List.of(contender.command(), file.toString()));
        words.addAll(List.of("--algorithm", contender.algorithm()));
        words.addAll(List.of("--cpu-seconds", String.valueOf(contender.cpuSeconds())));
        words.addAll(List.of("--seed", String.valueOf(seed)));
        Process process = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()))
                .start();
        running = List.of(process);
        List<Outcome> outcomes = new ArrayList<>();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().filter(line -> line.startsWith("{")).forEach(line -> outcomes.add(new Outcome(line)));
        }
        process.waitFor();
        running = List.of();
        return outcomes;
    }

    private void stop() {
        running.forEach(Process::destroy);
    }
}

package com.agogsaas.wms.benchmarks.runner;

import java.util.ArrayList;
import java.util.List;

/**
 * An algorithm with a budget: a column of the table.
 *
 * @param title of the column
 * @param command the class whose {@code main} runs it
 * @param algorithm its name there
 * @param cpuSeconds for each instance
 */
record Contender(String title, String command, String algorithm, double cpuSeconds) {

    private static final String ENGINE = "com.agogsaas.wms.engine.cli.SolveCommand";
    private static final String COMPETITORS = "com.agogsaas.wms.benchmarks.competitors.CompetitorCommand";

    /**
     * What its JVM gets besides what all have: ours the quick compiler alone, as in {@code script/solve}; rivals both,
     * as they may run for longer than the quick one suits.
     */
    List<String> flags() {
        return command.equals(ENGINE) ? List.of("-XX:TieredStopAtLevel=1", "-Xmn64m") : List.of();
    }

    /** Ours, then the competitors with each multiple of the budget. */
    static List<Contender> all(double cpuSeconds, List<Integer> multiples) {
        List<Contender> all = new ArrayList<>();
        for (String algorithm : List.of("OPTIMIZED", "FFD", "BFD", "HYBRID")) {
            all.add(new Contender(algorithm, ENGINE, algorithm, cpuSeconds));
        }
        for (int multiple : multiples) {
            for (String algorithm : List.of("CP-SAT", "TIMEFOLD")) {
                all.add(new Contender(algorithm + " x" + multiple, COMPETITORS, algorithm, cpuSeconds * multiple));
            }
        }
        return all;
    }
}

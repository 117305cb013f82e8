package com.agogsaas.wms.engine.cli;

/** What {@code --help} says. */
final class SolveUsage {

    static final String TEXT = """
            script/solve FILE... [--algorithm NAME] [--cpu-seconds S] [--seed N] [--solution OUT]

            Solves the instances in the files and prints one line of JSON for each.

              FILE           putaway (.pa), OR-Library generalised assignment, .vbp, OR-Library bin packing;
                             plain or compressed by gzip; told apart by what is in it
              --algorithm    OPTIMIZED (default), FFD, BFD, HYBRID
              --cpu-seconds  CPU time for each instance, over all threads, the JVM's start and the reading of the
                             file not counted (startCpuMs says what they took); default 2
              --seed         of every random choice; default 1
              --solution     writes the bin of each lot, one a line, counted from 0, -1 for none; with several
                             instances into OUT.1, OUT.2, ...

            Ctrl-C or SIGTERM ends the search; the best solution so far is printed.
            Exit codes: 0 solved, 1 solution not written, 2 bad command line or file, 3 a solution failed its check.
            docs/solving.md explains formats and fields.
            """;

    private SolveUsage() {}
}

package com.agogsaas.wms.engine.cli;

import com.agogsaas.wms.engine.instances.UnreadableInstanceException;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The program behind {@code script/solve}: solves instances from files and prints one line of JSON for each. */
public final class SolveCommand {

    /** Everything was solved and checked. */
    public static final int SOLVED = 0;

    /** A solution could not be written. */
    public static final int NOT_WRITTEN = 1;

    /** The command line or a file could not be read. */
    public static final int UNREADABLE = 2;

    /** A solution did not stand the check. */
    public static final int UNSOUND = 3;

    private static final long LONGEST_END_SECONDS = 30;

    private final Map<String, InstanceSolver> algorithms;
    private final PrintStream out;
    private final PrintStream err;
    private volatile @Nullable SolveRun run;

    SolveCommand(Map<String, InstanceSolver> algorithms, PrintStream out, PrintStream err) {
        this.algorithms = algorithms;
        this.out = out;
        this.err = err;
    }

    /** Runs the engine's own algorithms. */
    public static void main(String[] words) {
        runToExit(EngineAlgorithms.all(), words);
    }

    /**
     * Does what the command line says and ends the process. On SIGTERM or SIGINT the search ends at once, and what it
     * has found by then is checked and printed before the process goes.
     *
     * @param algorithms by name, the default one first
     */
    public static void runToExit(Map<String, InstanceSolver> algorithms, String[] words) {
        SolveCommand command = new SolveCommand(algorithms, System.out, System.err);
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> command.stopAndAwait(ended)));
        int code;
        try {
            code = command.run(List.of(words), ProcessClock.ofThisProcess());
        } finally {
            ended.countDown();
        }
        System.exit(code);
    }

    /** Does what the command line says; returns the exit code. */
    int run(List<String> words, ProcessClock clock) {
        if (words.contains("--help")) {
            out.print(SolveUsage.TEXT);
            return SOLVED;
        }
        try {
            SolveOptions options = SolveOptions.parse(words, algorithms.keySet());
            InstanceSolver solver = Objects.requireNonNull(algorithms.get(options.algorithm()));
            SolveRun begun = new SolveRun(options, solver, clock, out);
            run = begun;
            begun.solveAll();
            return SOLVED;
        } catch (UsageException | UnreadableInstanceException unreadable) {
            return complain(UNREADABLE, unreadable);
        } catch (UnsoundSolutionException unsound) {
            return complain(UNSOUND, unsound);
        } catch (IOException notWritten) {
            return complain(NOT_WRITTEN, notWritten);
        }
    }

    private int complain(int code, Exception why) {
        boolean explained = !(why instanceof IOException);
        err.println("error: " + (explained ? why.getMessage() : why.toString()));
        return code;
    }

    private void stopAndAwait(CountDownLatch ended) {
        SolveRun running = run;
        if (running != null) {
            running.stop();
        }
        try {
            if (!ended.await(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
                err.println("error: the search does not end");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

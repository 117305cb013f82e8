package com.agogsaas.wms.engine.cli;

import com.agogsaas.wms.engine.instances.Instance;
import com.agogsaas.wms.engine.instances.InstanceFile;
import com.agogsaas.wms.engine.instances.Solution;
import com.agogsaas.wms.engine.instances.SolutionVerifier;
import com.agogsaas.wms.engine.instances.UnreadableInstanceException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Solves the instances of some files one after the other, and can be stopped from another thread. */
final class SolveRun {

    /**
     * Kept back of each instance's CPU time: a reading may be late by the clock's grain, and after the search come the
     * check, the report and the end of the process.
     */
    static final long RESERVE_NANOS = ProcessClock.GRAIN + 60_000_000;

    /** More time than this for the start and the reading goes off the time for solving. */
    static final long MOST_START_NANOS = 2_000_000_000;

    private static final long MILLI = 1_000_000;

    private final SolveOptions options;
    private final InstanceSolver solver;
    private final ProcessClock clock;
    private final PrintStream out;
    private @Nullable SolutionFiles files;
    private long begunCpu;
    private volatile @Nullable CpuBudget budget;
    private volatile boolean stopped;

    SolveRun(SolveOptions options, InstanceSolver solver, ProcessClock clock, PrintStream out) {
        this.options = options;
        this.solver = solver;
        this.clock = clock;
        this.out = out;
    }

    /** Lets the instance that is being solved be the last one, and its best solution so far the answer. */
    void stop() {
        stopped = true;
        CpuBudget running = budget;
        if (running != null) {
            running.stop();
        }
    }

    void solveAll() throws UnreadableInstanceException, IOException, UnsoundSolutionException {
        for (Path file : options.files()) {
            try (InstanceFile instances = InstanceFile.open(file)) {
                if (files == null && options.solution() != null) {
                    boolean several = options.files().size() > 1 || instances.count() > 1;
                    files = new SolutionFiles(options.solution(), several);
                }
                while (instances.hasNext() && !stopped) {
                    solve(instances.next());
                }
            }
        }
    }

    private void solve(Instance instance) throws IOException, UnsoundSolutionException {
        long startedCpu = clock.cpuNanos();
        long startedWall = clock.wallNanos();
        CpuBudget limited = budget(startedCpu);
        budget = limited;
        if (stopped) {
            limited.stop();
        }
        InstanceSolver.Answer answer = solver.solve(instance, options.seed(), limited);
        List<String> faults = SolutionVerifier.faults(instance, answer.solution());
        if (!faults.isEmpty()) {
            throw new UnsoundSolutionException(instance.name(), faults);
        }
        Path file = files == null ? null : files.write(answer.solution());
        long endedCpu = clock.cpuNanos();
        Effort effort = new Effort(
                (startedCpu - begunCpu) / MILLI,
                (endedCpu - startedCpu) / MILLI,
                (clock.wallNanos() - startedWall) / MILLI,
                limited.peakHeap());
        out.println(report(instance, answer, effort, file));
        out.flush();
        begunCpu = endedCpu;
    }

    private CpuBudget budget(long startedCpu) {
        long excess = Math.max(0, startedCpu - begunCpu - MOST_START_NANOS);
        long granted = (long) (options.cpuSeconds() * 1e9) - RESERVE_NANOS - excess;
        return new CpuBudget(clock, Runtime.getRuntime().availableProcessors(), startedCpu + granted);
    }

    private JsonLine report(Instance instance, InstanceSolver.Answer answer, Effort effort, @Nullable Path file) {
        Solution solution = answer.solution();
        JsonLine line = new JsonLine()
                .put("instance", instance.name())
                .put("algorithm", options.algorithm())
                .put("lots", instance.lots())
                .put("bins", instance.bins())
                .put("unplaced", solution.unplaced())
                .put(instance.objective().field(), solution.value());
        solution.bound().ifPresent(bound -> line.put("bound", bound));
        solution.gap(instance.objective()).ifPresent(gap -> line.put("gap", gap));
        line.put("cpuMs", effort.cpuMs())
                .put("wallMs", effort.wallMs())
                .put("startCpuMs", effort.startCpuMs())
                .put("peakHeapMb", effort.peakHeapMb());
        if (!answer.reason().isEmpty()) {
            line.put("reason", answer.reason());
        }
        if (file != null) {
            line.put("solution", file.toString());
        }
        return line;
    }
}

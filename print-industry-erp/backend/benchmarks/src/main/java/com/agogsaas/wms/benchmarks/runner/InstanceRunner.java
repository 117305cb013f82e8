package com.agogsaas.wms.benchmarks.runner;

import com.agogsaas.wms.benchmarks.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Runs all contenders on all instances asked for, one process after the other; keeps the tables up to date on disk. */
public final class InstanceRunner {

    private final RunnerOptions options;
    private final List<Contender> contenders;
    private final SolverProcess process;
    private final StringBuilder finished = new StringBuilder();

    private InstanceRunner(RunnerOptions options) throws IOException {
        this.options = options;
        contenders = Contender.all(options.cpuSeconds(), options.multiples());
        process = new SolverProcess(options.seed(), Path.of(options.out() + ".log"));
        finished.append(Machine.description(Clock.systemUTC())).append("\n\n");
    }

    /** Takes the options that {@code script/bench --help} explains. */
    public static void main(String[] words) throws IOException, InterruptedException {
        try {
            RunnerOptions options = RunnerOptions.parse(words);
            if (!Files.isDirectory(options.data())) {
                throw new IllegalArgumentException("there are no instances in "
                        + options.data().toAbsolutePath() + ": --data or BENCH_DATA names their folder");
            }
            new InstanceRunner(options).run();
        } catch (IllegalArgumentException wrong) {
            System.err.println("error: " + wrong.getMessage());
            System.exit(2);
        }
    }

    private void run() throws IOException, InterruptedException {
        for (Family family : options.families()) {
            List<Path> files = family.files(options.data()).stream()
                    .filter(file -> file.getFileName().toString().matches(".*" + options.pattern() + ".*"))
                    .toList();
            if (files.isEmpty()) {
                System.err.println(family.word() + ": no instances in " + family.folder(options.data()));
                continue;
            }
            run(family, files);
        }
        System.out.print(finished);
    }

    private void run(Family family, List<Path> files) throws IOException, InterruptedException {
        ResultTable table = new ResultTable(family, BestKnown.read(family.folder(options.data())), contenders);
        int count = 0;
        for (Path file : files) {
            count++;
            for (Contender contender : contenders) {
                System.err.println(family.word() + " " + count + "/" + files.size() + " " + file.getFileName() + " "
                        + contender.title());
                for (Outcome outcome : process.run(contender, file)) {
                    table.add(contender, outcome);
                }
            }
            // What is done is not lost when the run is stopped.
            Files.writeString(options.out(), finished + table.markdown());
        }
        finished.append(table.markdown());
    }
}

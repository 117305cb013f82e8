package com.agogsaas.wms.benchmarks.service;

import com.agogsaas.wms.benchmarks.Machine;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures a running service over GraphQL with holds and durable commits, client and database on the same machine:
 * {@code script/bench service}. What it puts into the database stays there, so that is one to throw away.
 */
public final class ServiceBenchmark {

    private static final int LOTS = 50;
    private static final int LARGE = 1_000;
    private static final int RETURNING_LOTS = 5_000;
    private static final int LARGE_CALLS = 20;

    /** What many callers get is measured on the largest facility up to here. */
    private static final int MOST_BINS_FOR_CALLERS = 100_000;

    private static final int WARM_UP_BATCHES = 300;
    private static final int WARM_UP_SINGLES = 500;
    private static final Pattern GAP = Pattern.compile("\"optimalityGap\":([0-9.E-]+)");

    private final ServiceOptions options;
    private final GraphQlClient client;
    private final StringBuilder text = new StringBuilder();
    private String largeGap = "";

    private ServiceBenchmark(ServiceOptions options) {
        this.options = options;
        client = new GraphQlClient(options.url());
    }

    public static void main(String[] words) throws Exception {
        new ServiceBenchmark(ServiceOptions.parse(words)).run();
    }

    private void run() throws Exception {
        line("# The service over GraphQL");
        line("");
        line(Machine.description(Clock.systemUTC()));
        line("");
        line("Milliseconds, p50 / p95: " + options.singles() + " single lots, " + options.batches() + " batches of "
                + LOTS + ", " + LARGE_CALLS + " of " + LARGE + "; client and database on the same machine.");
        line("");
        line("| bins | load, s | first answer, ms | single | batch of 50 | batch of 100 | batch of 1,000 | its gap |");
        line("|--:|--:|--:|--:|--:|--:|--:|--:|");
        for (int bins : options.bins()) {
            latencies(bins);
        }
        OptionalInt bins = options.bins().stream()
                .filter(size -> size <= MOST_BINS_FOR_CALLERS)
                .mapToInt(Integer::intValue)
                .max();
        if (bins.isPresent()) {
            throughput(bins.getAsInt());
        }
        if (options.flat() > 0) {
            memory();
        }
        System.out.print(text);
    }

    private void latencies(int bins) throws Exception {
        String facility = ReferenceData.facility(bins);
        progress("loading " + bins + " bins");
        Latencies load = Latencies.of(1, () -> ReferenceData.load(options.database(), bins));
        BatchBodies bodies = new BatchBodies(facility, "lot", bins);
        progress("measuring " + bins + " bins");
        Latencies first = Latencies.of(1, () -> client.send(bodies.single()));
        Latencies.of(WARM_UP_BATCHES, () -> client.send(bodies.batch(LOTS)));
        Latencies.of(WARM_UP_SINGLES, () -> client.send(bodies.single()));
        Latencies single = Latencies.of(options.singles(), () -> client.send(bodies.single()));
        Latencies batch = Latencies.of(options.batches(), () -> client.send(bodies.batch(LOTS)));
        Latencies doubled = Latencies.of(options.batches(), () -> client.send(bodies.batch(2 * LOTS)));
        Latencies large = Latencies.of(LARGE_CALLS, () -> largeGap = gap(client.send(bodies.batch(LARGE))));
        line(String.format(
                Locale.ROOT,
                "| %,d | %.1f | %.0f | %s | %s | %s | %s | %s |",
                bins,
                load.milliseconds(1) / 1_000,
                first.milliseconds(1),
                single,
                batch,
                doubled,
                large,
                largeGap));
    }

    private void throughput(int bins) throws Exception {
        line("");
        line("Callers at once: " + options.callers() + ", batches of " + LOTS + ", " + options.seconds()
                + " s each, in this order; the service after as long to warm up.");
        line("");
        line("| | batches/s | rows/s |");
        line("|---|--:|--:|");
        DatabaseAlone alone = new DatabaseAlone(options.database(), options.pgbench());
        progress("PostgreSQL alone");
        rate(
                "PostgreSQL alone, four plain columns",
                alone.transactionsPerSecond(
                        DatabaseAlone.PLAIN, DatabaseAlone.INTO_PLAIN, LOTS, options.callers(), options.seconds()));
        rate(
                "PostgreSQL alone, rows of recommendations",
                alone.transactionsPerSecond(
                        DatabaseAlone.RECOMMENDATIONS,
                        DatabaseAlone.INTO_RECOMMENDATIONS,
                        LOTS,
                        options.callers(),
                        options.seconds()));
        progress("many callers, to warm up");
        manyCallers(bins);
        progress("many callers");
        rate(String.format(Locale.ROOT, "the service, %,d bins", bins), manyCallers(bins));
    }

    private double manyCallers(int bins) throws Exception {
        return Throughput.batchesPerSecond(
                options.url(), ReferenceData.facility(bins), LOTS, options.callers(), options.seconds());
    }

    private void memory() throws Exception {
        int bins = options.bins().get(0);
        progress("memory over " + options.flat() + " batches");
        line("");
        line(String.format(
                Locale.ROOT,
                "%,d batches of %d, one after the other, of %,d lots that come again and again, %,d bins.",
                options.flat(),
                LOTS,
                RETURNING_LOTS,
                bins));
        line("");
        line("| batches | least heap in use since the row before, MB |");
        line("|--:|--:|");
        new MemoryOverTime(options.url())
                .measure(
                        new BatchBodies(ReferenceData.facility(bins), "again", bins, RETURNING_LOTS),
                        options.flat(),
                        LOTS,
                        this::row);
    }

    private void row(String row) {
        try {
            line(row);
        } catch (Exception unwritable) {
            throw new IllegalStateException("The tables cannot be written", unwritable);
        }
    }

    private void rate(String what, double batches) throws Exception {
        line(String.format(Locale.ROOT, "| %s | %,.0f | %,.0f |", what, batches, batches * LOTS));
    }

    private static String gap(String answer) {
        Matcher gap = GAP.matcher(answer);
        return gap.find() ? String.format(Locale.ROOT, "%.2f %%", 100 * Double.parseDouble(gap.group(1))) : "unknown";
    }

    /** What is done is not lost when the run is stopped. */
    private void line(String line) throws Exception {
        text.append(line).append('\n');
        Files.writeString(options.out(), text);
    }

    private static void progress(String what) {
        System.err.println(what);
    }
}

package com.agogsaas.wms.benchmarks;

import com.agogsaas.wms.engine.Algorithm;
import com.agogsaas.wms.engine.PlacementEngine;
import com.agogsaas.wms.engine.PlacementPlan;
import com.agogsaas.wms.engine.PlacementPolicy;
import com.agogsaas.wms.engine.PlacementRequest;
import com.agogsaas.wms.engine.SearchLimits;
import com.agogsaas.wms.engine.assignment.Budget;
import com.agogsaas.wms.engine.spi.AisleSignals;
import com.agogsaas.wms.engine.spi.BinColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The engine alone: a batch of lots with three alternatives each, by size of the facility, of the batch, and algorithm.
 * Every call places another batch. OPTIMIZED accepts a gap of 0.1 % like the service, and searches 0.2 ms a lot.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class PlacementBenchmark {

    private static final int ALTERNATIVES = 3;
    private static final int BATCHES = 64;
    private static final double ACCEPTED_GAP = 0.001;
    private static final long SEARCH_NANOS_PER_LOT = 200_000;

    @Param({"10000", "100000", "1000000"})
    int bins;

    @Param("50")
    int lots;

    @Param
    Algorithm algorithm = Algorithm.OPTIMIZED;

    /** How many batches of 50 were put away before: what is best for many is taken then. */
    @Param("0")
    int batchesBefore;

    /** Whether pickers are at work: then near bins are not alike any more. */
    @Param("false")
    boolean crowded;

    /** Whether it is known which place on the walk befits each material: then every lot has a best place of its own. */
    @Param("false")
    boolean ranked;

    private final PlacementEngine engine = new PlacementEngine();
    private final List<PlacementRequest> requests = new ArrayList<>();
    private int next;

    @Setup
    public void build() {
        ReferenceFacility facility = new ReferenceFacility(1);
        AisleSignals signals = facility.signals(bins, crowded, ranked);
        BinColumns columns = facility.bins(bins);
        for (int batch = 0; batch < batchesBefore; batch++) {
            columns = facility.withBatch(columns, signals);
        }
        SearchLimits limits = new SearchLimits(
                1, ACCEPTED_GAP, () -> Budget.untilNanoTime(System.nanoTime() + lots * SEARCH_NANOS_PER_LOT));
        for (int batch = 0; batch < BATCHES; batch++) {
            requests.add(new PlacementRequest(
                    columns, facility.batch(lots), algorithm, ALTERNATIVES, PlacementPolicy.DEFAULT, signals, limits));
        }
    }

    @Benchmark
    public PlacementPlan place() {
        next = (next + 1) % BATCHES;
        return engine.place(requests.get(next));
    }
}

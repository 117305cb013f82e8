package com.agogsaas.wms.benchmarks;

import com.agogsaas.wms.engine.Algorithm;
import com.agogsaas.wms.engine.PlacementEngine;
import com.agogsaas.wms.engine.PlacementPlan;
import com.agogsaas.wms.engine.PlacementRequest;
import com.agogsaas.wms.engine.spi.BinColumns;
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

/** The engine alone: a batch of 50 lots with three alternatives each, by size of the facility and algorithm. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class PlacementBenchmark {

    private static final int LOTS = 50;
    private static final int ALTERNATIVES = 3;

    @Param({"2400", "10000", "100000"})
    int bins;

    @Param
    Algorithm algorithm = Algorithm.BFD;

    private final PlacementEngine engine = new PlacementEngine();
    private PlacementRequest request = new PlacementRequest(
            new ReferenceFacility(1).bins(1), new ReferenceFacility(1).batch(1), Algorithm.BFD, ALTERNATIVES);

    @Setup
    public void build() {
        ReferenceFacility facility = new ReferenceFacility(1);
        BinColumns columns = facility.bins(bins);
        request = new PlacementRequest(columns, facility.batch(LOTS), algorithm, ALTERNATIVES);
    }

    @Benchmark
    public PlacementPlan place() {
        return engine.place(request);
    }
}

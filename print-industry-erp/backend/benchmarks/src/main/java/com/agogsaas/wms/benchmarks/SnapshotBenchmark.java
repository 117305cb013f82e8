package com.agogsaas.wms.benchmarks;

import com.agogsaas.wms.engine.spi.BinColumns;
import com.agogsaas.wms.engine.spi.BinColumnsEdit;
import java.util.SplittableRandom;
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

/** What it costs to publish another state of the facility in which some scattered bins changed, by size of both. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SnapshotBenchmark {

    @Param({"10000", "100000", "1000000"})
    int bins;

    @Param({"1", "50"})
    int changes;

    private final ReferenceFacility facility = new ReferenceFacility(1);
    private final SplittableRandom random = new SplittableRandom(1);
    private BinColumns columns = facility.bins(1);

    @Setup
    public void build() {
        columns = facility.bins(bins);
    }

    @Benchmark
    public BinColumns publish() {
        BinColumnsEdit edit = columns.edit();
        for (int change = 0; change < changes; change++) {
            int bin = random.nextInt(bins);
            edit.set(bin, facility.changed(columns.bin(bin)));
        }
        columns = edit.build();
        return columns;
    }
}

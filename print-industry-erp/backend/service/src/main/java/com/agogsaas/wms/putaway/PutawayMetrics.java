package com.agogsaas.wms.putaway;

import com.agogsaas.wms.errors.CodedException;
import com.agogsaas.wms.errors.ErrorType;
import com.agogsaas.wms.errors.InvalidInputException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * The runbook's metrics of the main job: how long batches take, and what comes of lots. What a caller asks wrongly
 * counts for nothing; a lot that no bin takes is no error either.
 */
@Component
public class PutawayMetrics {

    /** Upper ends of the buckets, in milliseconds; among them the runbook's 100, 850 and 2,000. */
    private static final double[] BUCKETS = {2, 5, 10, 15, 25, 50, 100, 200, 500, 850, 1_000, 2_000, 5_000, 10_000};

    private final DistributionSummary times;
    private final Counter successes;
    private final Counter unplaced;
    private final Counter errors;

    PutawayMetrics(MeterRegistry meters) {
        this.times = DistributionSummary.builder("batch.putaway.processing.time.ms")
                .description("Time of a batch from the request to the commit, in milliseconds")
                .serviceLevelObjectives(BUCKETS)
                .register(meters);
        this.successes = counter(meters, "success");
        this.unplaced = counter(meters, "unplaced");
        this.errors = counter(meters, "error");
    }

    private static Counter counter(MeterRegistry meters, String status) {
        return Counter.builder("putaway.recommendations")
                .description(
                        "Recommendations made (success), and lots that no bin takes (unplaced) or that met a fault")
                .tag("status", status)
                .register(meters);
    }

    /** A batch was saved. */
    public void batch(BatchResult result) {
        times.record(result.milliseconds());
        lots(result);
    }

    /** What was asked for one lot was saved. */
    public void lots(BatchResult result) {
        successes.increment(result.recommended().size());
        unplaced.increment(result.notPlaced().size());
    }

    /** Does the work, and counts its lots as errors when a fault ends it. */
    public <T> T countingFaults(int lots, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException failure) {
            if (isFault(failure)) {
                errors.increment(lots);
            }
            throw failure;
        }
    }

    private static boolean isFault(RuntimeException failure) {
        if (failure instanceof CodedException coded) {
            ErrorType type = coded.code().type();
            return type == ErrorType.UNAVAILABLE || type == ErrorType.INTERNAL;
        }
        return !(failure instanceof InvalidInputException);
    }
}

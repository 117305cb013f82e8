package com.agogsaas.wms.benchmarks.service;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** How many batches several callers get answered when each sends the next as soon as it has the last answer. */
final class Throughput {

    private Throughput() {}

    /** Batches in each second, over a number of seconds. */
    static double batchesPerSecond(String url, String facility, int lots, int callers, int seconds) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            long start = System.nanoTime();
            long end = start + seconds * 1_000_000_000L;
            List<Future<Integer>> counts = new ArrayList<>();
            for (int caller = 0; caller < callers; caller++) {
                BatchBodies bodies = new BatchBodies(facility, "caller-" + caller + "-" + start, caller);
                counts.add(threads.submit(() -> sendUntil(end, new GraphQlClient(url), bodies, lots)));
            }
            int batches = 0;
            for (Future<Integer> count : counts) {
                batches += count.get();
            }
            return batches / ((System.nanoTime() - start) / 1e9);
        } finally {
            threads.shutdownNow();
        }
    }

    private static int sendUntil(long end, GraphQlClient client, BatchBodies bodies, int lots) throws Exception {
        int batches = 0;
        while (System.nanoTime() < end) {
            client.send(bodies.batch(lots));
            batches++;
        }
        return batches;
    }
}

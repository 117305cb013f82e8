package com.agogsaas.wms.benchmarks.service;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether the service's memory stays flat over many batches: the least that its heap was seen to hold in each tenth of
 * them, which is what is in use and garbage that no collection has come to yet.
 */
final class MemoryOverTime {

    private static final int PARTS = 10;
    private static final int BATCHES_BETWEEN_LOOKS = 10;
    private static final double MEGABYTE = 1 << 20;
    private static final Pattern HEAP_USED =
            Pattern.compile("(?m)^jvm_memory_used_bytes\\{[^}]*area=\"heap\"[^}]*} ([0-9.E]+)$");

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI metrics;
    private final GraphQlClient client;

    MemoryOverTime(String url) {
        metrics = URI.create(url + "/api/wms/optimization/metrics");
        client = new GraphQlClient(url);
    }

    /** Sends batches of lots that come again and again, so that the facility does not fill up; says what it saw. */
    void measure(BatchBodies bodies, int batches, int lots, Consumer<String> rows)
            throws IOException, InterruptedException {
        for (int part = 1; part <= PARTS; part++) {
            double least = Double.MAX_VALUE;
            for (int batch = 0; batch < batches / PARTS; batch++) {
                client.send(bodies.batch(lots));
                if (batch % BATCHES_BETWEEN_LOOKS == 0) {
                    least = Math.min(least, heapUsed());
                }
            }
            rows.accept(String.format(Locale.ROOT, "| %,d | %.0f |", part * (batches / PARTS), least / MEGABYTE));
        }
    }

    private double heapUsed() throws IOException, InterruptedException {
        String text = http.send(HttpRequest.newBuilder(metrics).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        Matcher pool = HEAP_USED.matcher(text);
        double sum = 0;
        while (pool.find()) {
            sum += Double.parseDouble(pool.group(1));
        }
        if (sum == 0) {
            throw new IllegalStateException("The service's metrics do not say what its heap holds");
        }
        return sum;
    }
}

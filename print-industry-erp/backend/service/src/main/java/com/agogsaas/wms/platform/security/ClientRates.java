package com.agogsaas.wms.platform.security;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Counts the requests of each client by the generic cell rate algorithm (ITU-T I.371), which needs one number for each:
 * the moment at which the requests so far would have been due had they come evenly. It equals a token bucket.
 *
 * <p>A library was turned down: this is a page, while theirs bring stores and clocks that are not needed. The clients
 * that asked last are remembered, {@link #MAX_CLIENTS} of them; whoever is forgotten begins with a full burst.
 */
final class ClientRates {

    /** Some 10 MB at worst. */
    static final int MAX_CLIENTS = 50_000;

    private static final long NANOS = 1_000_000_000L;

    private final long interval;
    private final long tolerance;
    private final LongSupplier nanoTime;
    private final Map<String, Long> due = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MAX_CLIENTS;
        }
    };

    /**
     * @param perSecond requests of a client in a second, on average; 0 for no limit
     * @param burst how many may come at once
     * @param nanoTime a clock that only goes forward
     */
    ClientRates(int perSecond, int burst, LongSupplier nanoTime) {
        this.interval = perSecond == 0 ? 0 : NANOS / perSecond;
        this.tolerance = interval * (burst - 1L);
        this.nanoTime = nanoTime;
    }

    /** Counts a request; 0 if it may pass, else after how many seconds the next may. */
    long take(String client) {
        if (interval == 0) {
            return 0;
        }
        long now = nanoTime.getAsLong();
        synchronized (due) {
            Long before = due.get(client);
            long expected = before == null || before - now < 0 ? now : before;
            long early = expected - now - tolerance;
            if (early > 0) {
                return (early + NANOS - 1) / NANOS;
            }
            due.put(client, expected + interval);
            return 0;
        }
    }

    int clients() {
        synchronized (due) {
            return due.size();
        }
    }
}

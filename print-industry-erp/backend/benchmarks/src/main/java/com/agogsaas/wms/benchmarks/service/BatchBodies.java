package com.agogsaas.wms.benchmarks.service;

import com.agogsaas.wms.benchmarks.ReferenceFacility;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.StringJoiner;

/** GraphQL requests for the lots of the reference facility, the same every time for a seed. */
final class BatchBodies {

    private static final String QUERY = "mutation($input: BatchPutawayInput!) { getBatchPutawayRecommendations(input: "
            + "$input) { recommendations { locationCode algorithm confidenceScore reasonCode reason } unplaced "
            + "{ lotNumber reason } processingSummary { totalItems recommendationsGenerated processingTimeMs "
            + "optimalityGap } } }";
    private static final String SINGLE = "mutation($input: SinglePutawayInput!) { recommendPutaway(input: $input) { "
            + "recommendation { locationCode confidenceScore reasonCode reason } } }";

    private final String facility;
    private final String prefix;
    private final SplittableRandom random;
    private final int distinctLots;
    private int lots;

    /** @param prefix begins the lots' numbers; another for every caller */
    BatchBodies(String facility, String prefix, long seed) {
        this(facility, prefix, seed, Integer.MAX_VALUE);
    }

    /** @param distinctLots after so many lots the first comes again: it gets another bin and gives its own back */
    BatchBodies(String facility, String prefix, long seed, int distinctLots) {
        this.facility = facility;
        this.distinctLots = distinctLots;
        this.prefix = prefix;
        random = new SplittableRandom(seed);
    }

    /** The next batch, of distinct materials. */
    String batch(int size) {
        StringJoiner items = new StringJoiner(",");
        int first = random.nextInt(ReferenceFacility.MATERIALS);
        // A step without a divisor in common with the number of materials visits each once.
        int step = 2 * random.nextInt(ReferenceFacility.MATERIALS / 10) * 5 + 1;
        for (int item = 0; item < size; item++) {
            items.add(item((first + item * step) % ReferenceFacility.MATERIALS));
        }
        return body(QUERY, "\"items\":[" + items + "]");
    }

    /** The next lot by itself. */
    String single() {
        return body(SINGLE, "\"item\":" + item(random.nextInt(ReferenceFacility.MATERIALS)));
    }

    private String body(String query, String what) {
        return "{\"query\":\"" + query + "\",\"variables\":{\"input\":{\"facilityId\":\"" + facility + "\"," + what
                + "}}}";
    }

    private String item(int material) {
        double cubicFeet = ReferenceFacility.cubicFeet(random);
        return String.format(
                Locale.ROOT,
                "{\"materialId\":\"reference-material-%d\",\"quantity\":%d,\"lotNumber\":\"%s-%d\","
                        + "\"cubicFeet\":%.3f,\"weightLbs\":%.2f}",
                material,
                1 + random.nextInt(100),
                prefix,
                lots++ % distinctLots,
                cubicFeet,
                cubicFeet * random.nextDouble(10, 30));
    }
}

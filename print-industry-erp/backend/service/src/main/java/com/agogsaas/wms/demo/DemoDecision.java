package com.agogsaas.wms.demo;

import com.agogsaas.wms.acceptance.FeatureVector;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation for a lot that came in, and what a receiver did with it.
 *
 * @param material index of the material
 * @param recommended the bin that was recommended
 * @param actual the bin that the lot was put into
 * @param features what was known
 * @param reasonCode why it went elsewhere; null where it did not
 * @param madeAt when it was recommended
 * @param decidedAt when it was put away
 * @param decidedBy by whom
 */
record DemoDecision(
        String lotNumber,
        int part,
        int parts,
        int material,
        int quantity,
        DemoBin recommended,
        DemoBin actual,
        FeatureVector features,
        @Nullable String reasonCode,
        Instant madeAt,
        Instant decidedAt,
        String decidedBy) {

    boolean accepted() {
        return reasonCode == null;
    }
}

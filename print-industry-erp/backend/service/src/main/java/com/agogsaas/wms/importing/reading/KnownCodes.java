package com.agogsaas.wms.importing.reading;

import java.util.HashSet;
import java.util.Set;

/**
 * Tells codes that come up for the first time, so that a material is staged once and not for each of its order lines.
 * It forgets rather than growing without bound: staging one twice does no harm.
 */
final class KnownCodes {

    private static final int MOST = 100_000;

    private final Set<String> known = new HashSet<>();

    boolean isNew(String code) {
        if (known.size() >= MOST) {
            known.clear();
        }
        return known.add(code);
    }
}

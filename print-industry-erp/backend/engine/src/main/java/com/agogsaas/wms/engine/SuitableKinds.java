package com.agogsaas.wms.engine;

import com.agogsaas.wms.engine.spi.BinColumns;
import com.agogsaas.wms.engine.spi.BinKind;
import com.agogsaas.wms.engine.spi.ReceivedLot;

/** Which kinds of bins a lot may go to: the quick reject, asked once per kind instead of once per bin. */
final class SuitableKinds {

    private SuitableKinds() {}

    /** By index of the kind: whether its bins may hold the lot and would be large and strong enough if empty. */
    static boolean[] of(BinColumns bins, ReceivedLot lot) {
        boolean[] suitable = new boolean[bins.kindCount()];
        for (int k = 0; k < suitable.length; k++) {
            suitable[k] = bins.hasKind(k) && Rules.suits(bins.kind(k), lot) && holdsWhenEmpty(bins.kind(k), lot);
        }
        return suitable;
    }

    static boolean holdsWhenEmpty(BinKind kind, ReceivedLot lot) {
        return lot.volume().compareTo(kind.capacityVolume()) <= 0
                && lot.weight().compareTo(kind.capacityWeight()) <= 0
                && Rules.packs(kind, lot);
    }
}

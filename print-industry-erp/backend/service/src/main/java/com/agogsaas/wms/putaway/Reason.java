package com.agogsaas.wms.putaway;

import com.agogsaas.wms.engine.LotOutcome.Placed;
import com.agogsaas.wms.engine.spi.Bin;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import com.agogsaas.wms.facility.BinName;
import java.util.Locale;

/** Says in plain words why a bin was chosen. */
final class Reason {

    private Reason() {}

    /** @param bin as it was before the batch */
    static String sentence(BinName name, Bin bin, ReceivedLot lot, Placed placed) {
        return String.format(
                Locale.ROOT,
                "%s in aisle %s: %s; %.1f of %.1f usable cubic feet were free before this batch (%.0f of 100 points).",
                name.code(),
                name.aisle(),
                strongestPoint(lot, placed, bin),
                bin.usedVolume().shortOf(bin.capacityVolume()).cubicFeet(),
                bin.capacityVolume().cubicFeet(),
                placed.score().total());
    }

    private static String strongestPoint(ReceivedLot lot, Placed placed, Bin bin) {
        return switch (placed.score().strongest()) {
            case ABC_MATCH -> "class " + bin.abcClass() + " bin for a class " + lot.abcClass() + " material";
            case TRAVEL -> "its place on the walk suits something picked as often as this";
            case UTILISATION -> "the lot fills it well";
            case LOCATION_TYPE -> "a " + words(bin.type()) + " bin suits this quantity";
            case CONSOLIDATION -> "the same material lies there already";
            case AFFINITY -> "what is picked together with it lies near";
            case CONGESTION -> "few people are at work in that aisle";
            case ERGONOMICS -> "its weight is lifted from a good height there";
        };
    }

    private static String words(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

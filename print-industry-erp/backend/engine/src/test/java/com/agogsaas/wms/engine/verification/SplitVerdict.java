package com.agogsaas.wms.engine.verification;

import com.agogsaas.wms.engine.LotOutcome;
import com.agogsaas.wms.engine.PlacementPolicy;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import com.agogsaas.wms.engine.spi.StockingUnits;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Judges the splitting of one lot, under the limits that hold by default. */
final class SplitVerdict {

    private static final int MOST_PARTS = PlacementPolicy.DEFAULT.maxBinsPerLot();

    private SplitVerdict() {}

    /** What is wrong with the parts as such, in words. */
    static List<String> faults(ReceivedLot lot, LotOutcome.Split split) {
        StockingUnits whole = lot.units();
        if (whole == null || !whole.separable()) {
            return List.of("is split, though it must not be");
        }
        List<String> faults = new ArrayList<>();
        int parts = split.parts().size();
        if (parts < 2 || parts > MOST_PARTS) {
            faults.add("is in " + parts + " parts");
        }
        if (split.parts().stream().map(part -> part.placed().bin()).distinct().count() != parts) {
            faults.add("has two parts in one bin");
        }
        long units = 0;
        for (LotOutcome.Part part : split.parts()) {
            StockingUnits some = part.goods().units();
            units += some == null ? 0 : some.count();
            if (some == null
                    || !isShare(
                            part.goods().volume().milliCubicFeet(),
                            some,
                            lot.volume().milliCubicFeet(),
                            whole)
                    || !isShare(
                            part.goods().weight().centiPounds(),
                            some,
                            lot.weight().centiPounds(),
                            whole)) {
                faults.add("has a part that takes less room than its units do");
            }
        }
        if (units != whole.count()) {
            faults.add("has parts of " + units + " units together instead of " + whole.count());
        }
        return faults;
    }

    /** Whether the roomiest bins take all of the lot, counting unit by unit. */
    static boolean couldBeSplit(ReceivedLot lot, StandingBin[] standing) {
        StockingUnits whole = lot.units();
        if (whole == null || !whole.separable()) {
            return false;
        }
        long roomiest = Arrays.stream(standing)
                .map(bin -> unitsTaken(lot, whole, bin))
                .sorted(Comparator.reverseOrder())
                .limit(MOST_PARTS)
                .mapToLong(Long::longValue)
                .sum();
        return roomiest >= whole.count();
    }

    private static long unitsTaken(ReceivedLot lot, StockingUnits whole, StandingBin bin) {
        long taken = 0;
        while (taken < whole.count() && bin.refusal(lot.part(taken + 1)).isEmpty()) {
            taken++;
        }
        return taken;
    }

    private static boolean isShare(long ofPart, StockingUnits part, long ofWhole, StockingUnits whole) {
        BigInteger room = BigInteger.valueOf(ofPart).multiply(BigInteger.valueOf(whole.count()));
        return room.compareTo(BigInteger.valueOf(ofWhole).multiply(BigInteger.valueOf(part.count()))) >= 0;
    }
}

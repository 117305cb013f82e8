package com.agogsaas.wms.putaway;

import com.agogsaas.wms.engine.Explanation;
import com.agogsaas.wms.engine.PlacementEngine;
import com.agogsaas.wms.engine.ScoreBreakdown;
import com.agogsaas.wms.engine.Scoring;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import com.agogsaas.wms.errors.CodedException;
import com.agogsaas.wms.errors.ErrorCode;
import com.agogsaas.wms.errors.InvalidInputException;
import com.agogsaas.wms.facility.FacilitySnapshot;
import com.agogsaas.wms.facility.FacilitySnapshots;
import com.agogsaas.wms.units.LocationId;
import java.util.List;
import org.springframework.stereotype.Service;

/** Shows the bins that could take a lot, without recommending or holding one. */
@Service
public class PutawayOptions {

    private final BatchIntake intake;
    private final FacilitySnapshots snapshots;
    private final PlacementEngine engine;

    PutawayOptions(BatchIntake intake, FacilitySnapshots snapshots, PlacementEngine engine) {
        this.intake = intake;
        this.snapshots = snapshots;
        this.engine = engine;
    }

    /**
     * The best bins for a batch's only lot as the facility stands: the best and as many others as the batch asks for.
     *
     * @throws InvalidInputException when the lot contradicts what the warehouse knows
     */
    public List<Recommended.Alternative> rank(PutawayBatch batch) {
        Question question = ask(batch);
        return engine.rank(question.facility.bins(), question.lot, batch.alternatives() + 1, question.scoring).stream()
                .map(ranked -> new Recommended.Alternative(question.facility.name(ranked.bin()), ranked))
                .toList();
    }

    /**
     * Whether one bin could take a batch's only lot as the facility stands, and if not, every rule against it.
     *
     * @throws InvalidInputException when the lot contradicts what the warehouse knows
     * @throws CodedException {@link ErrorCode#LOCATION_NOT_FOUND} when the facility has no such bin
     */
    public BinVerdict explain(PutawayBatch batch, LocationId location) {
        Question question = ask(batch);
        int bin = question.facility
                .findBin(location)
                .orElseThrow(
                        () -> new CodedException(ErrorCode.LOCATION_NOT_FOUND, "The facility has no bin " + location));
        Explanation explanation = engine.explain(question.facility.bins(), question.lot, bin);
        ScoreBreakdown score = explanation.feasible()
                ? engine.score(question.facility.bins(), question.lot, bin, question.scoring)
                : null;
        return new BinVerdict(question.facility.name(bin), explanation.violations(), score);
    }

    private Question ask(PutawayBatch batch) {
        BatchContext context = intake.read(batch);
        FacilitySnapshot facility =
                snapshots.current(batch.tenant(), batch.facility()).releasing(context.promised());
        return new Question(
                facility,
                LotsToPlace.of(batch, context, facility).get(0),
                Scoring.of(context.policy(), PlacementSignals.of(batch, context, facility)));
    }

    /** A lot, the facility that it wants to go to, and what that scores its bins by. */
    private record Question(FacilitySnapshot facility, ReceivedLot lot, Scoring scoring) {}
}

package com.agogsaas.wms.putaway;

import com.agogsaas.wms.engine.PlacementEngine;
import com.agogsaas.wms.engine.PlacementPlan;
import com.agogsaas.wms.engine.PlacementRequest;
import com.agogsaas.wms.engine.spi.AisleSignals;
import com.agogsaas.wms.engine.spi.LocationType;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import com.agogsaas.wms.errors.CodedException;
import com.agogsaas.wms.errors.ErrorCode;
import com.agogsaas.wms.errors.InvalidInputException;
import com.agogsaas.wms.facility.FacilitySnapshot;
import com.agogsaas.wms.facility.FacilitySnapshots;
import com.agogsaas.wms.ledger.EntryDetails;
import com.agogsaas.wms.ledger.RecommendationLedger;
import com.agogsaas.wms.ledger.SaveOutcome;
import java.util.List;
import org.springframework.stereotype.Service;

/** Recommends a bin for every received lot. */
@Service
public class PutawayService {

    /** Being outrun so often in a row is rare enough to doubt what is kept in memory. */
    private static final int ATTEMPTS_PER_SNAPSHOT = 3;

    private final PutawaySettings settings;
    private final BatchIntake intake;
    private final FacilitySnapshots snapshots;
    private final PlacementEngine engine;
    private final Judge judge;
    private final RecommendationLedger ledger;

    PutawayService(
            PutawaySettings settings,
            BatchIntake intake,
            FacilitySnapshots snapshots,
            PlacementEngine engine,
            Judge judge,
            RecommendationLedger ledger) {
        this.settings = settings;
        this.intake = intake;
        this.snapshots = snapshots;
        this.engine = engine;
        this.judge = judge;
        this.ledger = ledger;
    }

    /**
     * Finds bins for a batch, saves the recommendations and holds their space, all in one transaction.
     *
     * @throws InvalidInputException when the batch contradicts what the warehouse knows; nothing is written
     * @throws CodedException {@link ErrorCode#FACILITY_NOT_FOUND}; {@link ErrorCode#WAREHOUSE_BUSY} when other callers
     *     keep taking the bins that were found
     */
    public BatchResult recommend(PutawayBatch batch) {
        Stopwatch stopwatch = Stopwatch.started();
        for (int attempt = 1; attempt <= settings.maxAttempts(); attempt++) {
            BatchContext context = intake.read(batch);
            FacilitySnapshot facility =
                    snapshots.current(batch.tenant(), batch.facility()).releasing(context.promised());
            List<ReceivedLot> lots = LotsToPlace.of(batch, context, facility);
            PlacementPlan plan = engine.place(new PlacementRequest(
                    facility.bins(),
                    lots,
                    settings.algorithm(),
                    batch.alternatives(),
                    context.policy(),
                    AisleSignals.NONE,
                    SearchTime.limits(settings, lots.size())));
            JudgedPlan judged = judge.judge(batch, lots, plan, facility);
            SaveOutcome outcome = ledger.save(
                    batch.tenant(),
                    batch.facility(),
                    batch.lots(),
                    judged.drafts(),
                    details(batch, context, stopwatch));
            if (outcome instanceof SaveOutcome.Saved saved) {
                return judged.result(plan, saved, stopwatch.milliseconds());
            }
            if (attempt % ATTEMPTS_PER_SNAPSHOT == 0) {
                snapshots.forget(batch.tenant(), batch.facility());
            }
        }
        throw new CodedException(
                ErrorCode.WAREHOUSE_BUSY,
                "Other requests took the space " + settings.maxAttempts() + " times in a row; nothing was saved");
    }

    private EntryDetails details(PutawayBatch batch, BatchContext context, Stopwatch stopwatch) {
        return new EntryDetails(
                batch.requestedBy(),
                stopwatch.milliseconds(),
                settings.holdTime(),
                (type, inside) -> context.policy().fillFactors().usable(LocationType.valueOf(type), inside));
    }
}

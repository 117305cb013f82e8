package com.agogsaas.wms.putaway;

import com.agogsaas.wms.engine.PlacementPolicy;
import com.agogsaas.wms.errors.CodedException;
import com.agogsaas.wms.errors.ErrorCode;
import com.agogsaas.wms.errors.InvalidInputException;
import com.agogsaas.wms.facility.FacilitySnapshot;
import com.agogsaas.wms.facility.FacilitySnapshots;
import com.agogsaas.wms.ledger.EntryDetails;
import com.agogsaas.wms.ledger.RecommendationLedger;
import com.agogsaas.wms.ledger.SaveOutcome;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** Recommends a bin for every received lot. */
@Service
public class PutawayService {

    /** Being outrun so often in a row is rare enough to doubt what is kept in memory. */
    private static final int ATTEMPTS_PER_SNAPSHOT = 3;

    private final PutawaySettings settings;
    private final BatchIntake intake;
    private final FacilitySnapshots snapshots;
    private final BatchPlacer placer;
    private final RecommendationLedger ledger;

    PutawayService(
            PutawaySettings settings,
            BatchIntake intake,
            FacilitySnapshots snapshots,
            BatchPlacer placer,
            RecommendationLedger ledger) {
        this.settings = settings;
        this.intake = intake;
        this.snapshots = snapshots;
        this.placer = placer;
        this.ledger = ledger;
    }

    /** {@link #recommend(PutawayBatch, Consumer)} with nothing else to commit. */
    public BatchResult recommend(PutawayBatch batch) {
        return recommend(batch, result -> {});
    }

    /**
     * Finds bins for a batch, saves the recommendations and holds their space, all in one transaction. Lots whose bins
     * other callers take meanwhile are placed anew, with those kept that have theirs still.
     *
     * @param alongside what is committed with them
     * @throws InvalidInputException when the batch contradicts what the warehouse knows; nothing is written
     * @throws CodedException {@link ErrorCode#FACILITY_NOT_FOUND}; {@link ErrorCode#WAREHOUSE_BUSY} when other callers
     *     keep taking the bins that were found
     */
    public BatchResult recommend(PutawayBatch batch, Consumer<BatchResult> alongside) {
        Stopwatch stopwatch = Stopwatch.started();
        JudgedPlan kept = null;
        for (int attempt = 1; attempt <= settings.maxAttempts(); attempt++) {
            BatchContext context = intake.read(batch);
            FacilitySnapshot facility =
                    snapshots.current(batch.tenant(), batch.facility()).releasing(context.promised());
            JudgedPlan plan = placer.place(batch, context, facility, kept);
            SaveOutcome outcome = save(batch, plan, context.policy(), stopwatch, alongside);
            if (outcome instanceof SaveOutcome.Saved saved) {
                return plan.result(saved, stopwatch.milliseconds());
            }
            kept = outcome instanceof SaveOutcome.BinsTaken taken ? plan.without(taken.locations()) : null;
            if (attempt % ATTEMPTS_PER_SNAPSHOT == 0) {
                snapshots.forget(batch.tenant(), batch.facility());
                kept = null;
            }
        }
        throw new CodedException(
                ErrorCode.WAREHOUSE_BUSY,
                "Other requests took the space " + settings.maxAttempts() + " times in a row; nothing was saved");
    }

    private SaveOutcome save(
            PutawayBatch batch,
            JudgedPlan plan,
            PlacementPolicy policy,
            Stopwatch stopwatch,
            Consumer<BatchResult> alongside) {
        return ledger.save(
                batch.tenant(),
                batch.facility(),
                batch.lots(),
                plan.drafts(),
                new EntryDetails(
                        batch.requestedBy(), stopwatch.milliseconds(), settings.holdTime(), UsableSpace.under(policy)),
                saved -> alongside.accept(plan.result(saved, stopwatch.milliseconds())));
    }
}

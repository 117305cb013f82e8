package com.agogsaas.wms.putaway;

import com.agogsaas.wms.errors.CodedException;
import com.agogsaas.wms.errors.ErrorCode;
import com.agogsaas.wms.errors.InvalidInputException;
import com.agogsaas.wms.facility.FacilitySnapshot;
import com.agogsaas.wms.facility.FacilitySnapshots;
import com.agogsaas.wms.ledger.EntryDetails;
import com.agogsaas.wms.ledger.RecommendationLedger;
import com.agogsaas.wms.ledger.SaveOutcome;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Recommends a bin for every received lot. */
@Service
public class PutawayService {

    /** Being outrun so often in a row is rare enough to doubt what is kept in memory. */
    private static final int ATTEMPTS_PER_SNAPSHOT = 5;

    private final PutawaySettings settings;
    private final BatchIntake intake;
    private final FacilitySnapshots snapshots;
    private final TrialPlacer placer;
    private final RecommendationLedger ledger;
    private final Turns turns;

    PutawayService(
            PutawaySettings settings,
            BatchIntake intake,
            FacilitySnapshots snapshots,
            TrialPlacer placer,
            RecommendationLedger ledger,
            Turns turns) {
        this.settings = settings;
        this.intake = intake;
        this.snapshots = snapshots;
        this.placer = placer;
        this.ledger = ledger;
        this.turns = turns;
    }

    /** {@link #recommend(PutawayBatch, Consumer)} with nothing else to commit. */
    public BatchResult recommend(PutawayBatch batch) {
        return recommend(batch, result -> {});
    }

    /**
     * Finds bins for a batch, saves the recommendations and holds their space, all in one transaction. Lots whose bins
     * other callers take meanwhile are placed anew, with those kept that have theirs still, by one caller at a time.
     *
     * @param alongside what is committed with them
     * @throws InvalidInputException when the batch contradicts what the warehouse knows; nothing is written
     * @throws CodedException {@link ErrorCode#FACILITY_NOT_FOUND}; {@link ErrorCode#WAREHOUSE_BUSY} when other callers
     *     keep taking the bins that were found
     */
    public BatchResult recommend(PutawayBatch batch, Consumer<BatchResult> alongside) {
        Stopwatch stopwatch = Stopwatch.started();
        Attempt first = attempt(batch, null, stopwatch, alongside);
        return first.result() != null
                ? first.result()
                : turns.inTurn(
                        batch.tenant(), batch.facility(), () -> again(batch, first.kept(), stopwatch, alongside));
    }

    private Attempt attempt(
            PutawayBatch batch, @Nullable JudgedPlan kept, Stopwatch stopwatch, Consumer<BatchResult> alongside) {
        BatchContext context = intake.read(batch);
        FacilitySnapshot facility =
                snapshots.current(batch.tenant(), batch.facility()).releasing(context.promised());
        JudgedPlan plan = placer.place(batch, context, facility, kept);
        SaveOutcome outcome = save(batch, plan, context, stopwatch, alongside);
        if (outcome instanceof SaveOutcome.Saved saved) {
            return new Attempt(plan.result(saved, stopwatch.milliseconds()), null);
        }
        return new Attempt(
                null, outcome instanceof SaveOutcome.BinsTaken taken ? plan.without(taken.locations()) : null);
    }

    private BatchResult again(
            PutawayBatch batch,
            @Nullable JudgedPlan keptAtFirst,
            Stopwatch stopwatch,
            Consumer<BatchResult> alongside) {
        JudgedPlan kept = keptAtFirst;
        for (int attempt = 2; attempt <= settings.maxAttempts(); attempt++) {
            Attempt next = attempt(batch, kept, stopwatch, alongside);
            if (next.result() != null) {
                return next.result();
            }
            kept = next.kept();
            if (attempt % ATTEMPTS_PER_SNAPSHOT == 0) {
                snapshots.forget(batch.tenant(), batch.facility());
                kept = null;
            }
        }
        throw new CodedException(
                ErrorCode.WAREHOUSE_BUSY,
                "Other requests took the space " + settings.maxAttempts() + " times in a row; nothing was saved");
    }

    /**
     * What came of planning and saving once.
     *
     * @param result null where others were faster
     * @param kept what of the plan still stands then; null where that is unknown
     */
    private record Attempt(
            @Nullable BatchResult result, @Nullable JudgedPlan kept) {}

    private SaveOutcome save(
            PutawayBatch batch,
            JudgedPlan plan,
            BatchContext context,
            Stopwatch stopwatch,
            Consumer<BatchResult> alongside) {
        return ledger.save(
                batch.tenant(),
                batch.facility(),
                batch.lots(),
                plan.drafts(),
                new EntryDetails(
                        batch.requestedBy(),
                        stopwatch.milliseconds(),
                        settings.holdTime(),
                        UsableSpace.under(context.policy())),
                saved -> {
                    BatchResult result = plan.result(saved, stopwatch.milliseconds());
                    placer.note(batch, context, result);
                    alongside.accept(result);
                });
    }
}

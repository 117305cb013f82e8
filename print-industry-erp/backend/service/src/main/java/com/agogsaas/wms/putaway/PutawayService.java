package com.agogsaas.wms.putaway;

import com.agogsaas.wms.errors.CodedException;
import com.agogsaas.wms.errors.ErrorCode;
import com.agogsaas.wms.errors.InvalidInputException;
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

    private final PutawaySettings settings;
    private final BatchIntake intake;
    private final FacilitySnapshots snapshots;
    private final Claims claims;
    private final TrialPlacer placer;
    private final RecommendationLedger ledger;
    private final Turns turns;

    PutawayService(
            PutawaySettings settings,
            BatchIntake intake,
            FacilitySnapshots snapshots,
            Claims claims,
            TrialPlacer placer,
            RecommendationLedger ledger,
            Turns turns) {
        this.settings = settings;
        this.intake = intake;
        this.snapshots = snapshots;
        this.claims = claims;
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
        Attempt first = attempt(batch, Attempt.NONE, stopwatch, alongside);
        return first.result() != null
                ? first.result()
                : turns.inTurn(batch.tenant(), batch.facility(), () -> again(batch, first, stopwatch, alongside));
    }

    private Attempt attempt(PutawayBatch batch, Attempt before, Stopwatch stopwatch, Consumer<BatchResult> alongside) {
        try (Claims.Claim claim = claims.claim(
                batch,
                () -> intake.read(batch),
                before.makingWay(),
                (context, facility, othersWait) -> placer.place(batch, context, facility, before.kept(), othersWait))) {
            JudgedPlan plan = claim.plan();
            if (claim.madeWay() && !plan.notPlaced().isEmpty()) {
                return new Attempt(null, plan.placedOnly(), false);
            }
            SaveOutcome outcome = save(batch, plan, claim.context(), stopwatch, alongside);
            if (outcome instanceof SaveOutcome.Saved saved) {
                claim.setSaved();
                return new Attempt(plan.result(saved, stopwatch.milliseconds()), null, true);
            }
            if (outcome instanceof SaveOutcome.BinsTaken taken) {
                snapshots.doubt(batch.tenant(), batch.facility(), taken.locations());
                return new Attempt(null, plan.without(taken.locations()), before.makingWay());
            }
            return new Attempt(null, null, before.makingWay());
        }
    }

    private BatchResult again(PutawayBatch batch, Attempt first, Stopwatch stopwatch, Consumer<BatchResult> alongside) {
        Attempt before = first;
        for (int attempt = 2; attempt <= settings.maxAttempts(); attempt++) {
            Attempt next = attempt(batch, before, stopwatch, alongside);
            if (next.result() != null) {
                return next.result();
            }
            before = next;
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
     * @param makingWay whether the next attempt stays out of bins that others claim: not when that left lots over,
     *     since a claim that comes to nothing must cost nobody a bin
     */
    private record Attempt(
            @Nullable BatchResult result, @Nullable JudgedPlan kept, boolean makingWay) {

        private static final Attempt NONE = new Attempt(null, null, true);
    }

    private SaveOutcome save(
            PutawayBatch batch,
            JudgedPlan plan,
            BatchContext context,
            Stopwatch stopwatch,
            Consumer<BatchResult> alongside) {
        return ledger.save(
                batch.tenant(),
                batch.facility(),
                context.held(),
                plan.drafts(),
                new EntryDetails(
                        batch.requestedBy(),
                        stopwatch.milliseconds(),
                        settings.holdTime(),
                        UsableSpace.under(context.policy()),
                        batch.relocates()),
                saved -> {
                    BatchResult result = plan.result(saved, stopwatch.milliseconds());
                    placer.note(batch, context, result);
                    alongside.accept(result);
                });
    }
}

package com.agogsaas.wms.dataquality;

import com.agogsaas.wms.errors.CodedException;
import com.agogsaas.wms.errors.ErrorCode;
import com.agogsaas.wms.ledger.CancelledPromise;
import com.agogsaas.wms.ledger.DecisionLedger;
import com.agogsaas.wms.ledger.PromiseCancellations;
import com.agogsaas.wms.ledger.Recommendation;
import com.agogsaas.wms.putaway.BatchItem;
import com.agogsaas.wms.putaway.BatchResult;
import com.agogsaas.wms.putaway.LotQuality;
import com.agogsaas.wms.putaway.NotPlaced;
import com.agogsaas.wms.putaway.PutawayBatch;
import com.agogsaas.wms.putaway.PutawayService;
import com.agogsaas.wms.tenancy.TenantTransactions;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.LotNumber;
import com.agogsaas.wms.units.Mass;
import com.agogsaas.wms.units.MaterialId;
import com.agogsaas.wms.units.RecommendationId;
import com.agogsaas.wms.units.TenantId;
import com.agogsaas.wms.units.Volume;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Cancels promises to orders and finds the goods another bin.
 *
 * <p>A cancellation is a transaction of its own, and so is the recommendation that follows: whoever has an order
 * cancelled must not be told that nothing was done because no bin was found. What comes between them leaves a
 * cancellation that waits for its recommendation, and asking again goes on from there.
 */
@Service
class CrossDockCancellations {

    private final TenantTransactions transactions;
    private final PromiseCancellations promises;
    private final CancellationRepository cancellations;
    private final DecisionLedger ledger;
    private final PutawayService putaway;

    CrossDockCancellations(
            TenantTransactions transactions,
            PromiseCancellations promises,
            CancellationRepository cancellations,
            DecisionLedger ledger,
            PutawayService putaway) {
        this.transactions = transactions;
        this.promises = promises;
        this.cancellations = cancellations;
        this.ledger = ledger;
        this.putaway = putaway;
    }

    /** What somebody cancels, and why. */
    record Cancel(
            RecommendationId recommendation,
            CrossDockCancellationReason code,
            @Nullable String reason,
            String cancelledBy) {}

    /**
     * Where a cancellation stands.
     *
     * @param notPlaced the goods that no bin was found for; null where one was, or was found before
     * @param cancelledBefore whether nothing had to be cancelled
     */
    record Outcome(
            CrossDockCancellation cancellation, @Nullable NotPlaced notPlaced, boolean cancelledBefore) {}

    /**
     * Cancels a promise and finds the goods a bin. One that was cancelled before and found none yet is tried again.
     *
     * @param alongside what is committed with the recommendation
     * @throws CodedException as {@link PromiseCancellations#cancel}; as {@link PutawayService#recommend}, and then the
     *     cancellation stands
     */
    void cancel(TenantId tenant, Cancel wanted, Consumer<Outcome> alongside) {
        Outcome cancelled = transactions.inTenant(tenant, () -> cancelOnce(tenant, wanted));
        if (cancelled.cancellation().relocationStatus() == RelocationStatus.PENDING) {
            place(tenant, cancelled, wanted.cancelledBy(), alongside);
        } else {
            transactions.inTenant(tenant, () -> {
                alongside.accept(cancelled);
                return null;
            });
        }
    }

    /**
     * Finds the goods of a cancellation a bin anew; what was held for them before is given back.
     *
     * @throws CodedException {@link ErrorCode#CANCELLATION_NOT_FOUND}; {@link ErrorCode#DATA_QUALITY_STATE_CONFLICT}
     *     when there is nothing to relocate
     */
    void recommend(TenantId tenant, String cancellationId, String requestedBy, Consumer<Outcome> alongside) {
        CrossDockCancellation open = transactions.inTenant(tenant, () -> lockOpen(tenant, cancellationId));
        place(tenant, new Outcome(open, null, true), requestedBy, alongside);
    }

    /** Ends a cancellation without a move. In the caller's transaction; throws as {@link #recommend}. */
    CrossDockCancellation endWithoutMove(TenantId tenant, String cancellationId, String notes, String resolver) {
        lockOpen(tenant, cancellationId);
        cancellations.endWithoutMove(tenant, cancellationId, notes, resolver);
        return require(tenant, cancellationId);
    }

    /** @throws CodedException {@link ErrorCode#CANCELLATION_NOT_FOUND} */
    CrossDockCancellation require(TenantId tenant, String cancellationId) {
        return cancellations.find(tenant, cancellationId).orElseThrow(() -> unknown(cancellationId));
    }

    /**
     * The recommendation that moves goods of a cancellation. In the caller's transaction.
     *
     * @param part the one that is meant, where there are several; the latest where it is null
     * @throws CodedException {@link ErrorCode#CANCELLATION_NOT_FOUND}; {@link ErrorCode#DATA_QUALITY_STATE_CONFLICT}
     *     when no bin is recommended; {@link ErrorCode#RECOMMENDATION_NOT_FOUND} when it moves other goods
     */
    String relocation(TenantId tenant, String cancellationId, @Nullable String part) {
        CrossDockCancellation found = require(tenant, cancellationId);
        String latest = found.newRecommendationId();
        if (latest == null || found.relocationStatus() == RelocationStatus.NOT_NEEDED) {
            throw conflict(cancellationId, "has no bin recommended: it is " + found.relocationStatus());
        }
        if (part != null && !part.equals(latest) && !cancellations.isPart(tenant, found, part)) {
            throw new CodedException(
                    ErrorCode.RECOMMENDATION_NOT_FOUND,
                    "Recommendation " + part + " moves no goods of cancellation " + cancellationId);
        }
        return part == null ? latest : part;
    }

    private Outcome cancelOnce(TenantId tenant, Cancel wanted) {
        // Of two callers the later one waits here, and then sees what the earlier one did.
        promises.lock(tenant, wanted.recommendation());
        Optional<CrossDockCancellation> before =
                cancellations.findByOriginal(tenant, wanted.recommendation().value());
        if (before.isPresent()) {
            return new Outcome(before.get(), null, true);
        }
        CancelledPromise promise = promises.cancel(tenant, wanted.recommendation());
        String id = cancellations.insert(tenant, promise, wanted.code(), wanted.reason(), wanted.cancelledBy());
        return new Outcome(require(tenant, id), null, false);
    }

    /**
     * What was held for its relocation is given back. The lot's lock comes first, as in a decision, whose witness locks
     * the cancellation last.
     */
    private CrossDockCancellation lockOpen(TenantId tenant, String cancellationId) {
        CrossDockCancellation found = require(tenant, cancellationId);
        promises.lockLot(tenant, new FacilityId(found.facilityId()), new LotNumber(found.lotNumber()));
        CrossDockCancellation locked =
                cancellations.lock(tenant, cancellationId).orElseThrow(() -> unknown(cancellationId));
        if (!locked.relocationStatus().isOpen()) {
            throw conflict(cancellationId, "has nothing to relocate: it is " + locked.relocationStatus());
        }
        promises.giveBackRelocations(tenant, new RecommendationId(locked.originalRecommendationId()));
        return locked;
    }

    private void place(TenantId tenant, Outcome cancelled, String requestedBy, Consumer<Outcome> alongside) {
        CrossDockCancellation open = cancelled.cancellation();
        BatchResult unused = putaway.recommend(batch(tenant, open, requestedBy), result -> {
            String first = result.recommended().isEmpty()
                    ? null
                    : result.recommended().get(0).entry().recommendation().value();
            if (!cancellations.recommend(tenant, open, first)) {
                throw conflict(open.cancellationId(), "was changed by somebody else meanwhile");
            }
            alongside.accept(new Outcome(
                    require(tenant, open.cancellationId()),
                    result.notPlaced().stream().findFirst().orElse(null),
                    cancelled.cancelledBefore()));
        });
    }

    /** What is left to move, as large and heavy as its share of what was promised. */
    private PutawayBatch batch(TenantId tenant, CrossDockCancellation open, String requestedBy) {
        RecommendationId original = new RecommendationId(open.originalRecommendationId());
        Recommendation promised = ledger.require(tenant, original);
        BatchItem whole = new BatchItem(
                "cancellation",
                new LotNumber(open.lotNumber()),
                new MaterialId(open.materialId()),
                Objects.requireNonNull(promised.quantity()),
                Volume.needed(Objects.requireNonNull(promised.cubicFeet())),
                Mass.needed(Objects.requireNonNull(promised.weightLbs())),
                open.reasonCode() == CrossDockCancellationReason.QUALITY_HOLD
                        ? LotQuality.QUARANTINE
                        : LotQuality.RELEASED);
        BigDecimal moved = transactions.readingInTenant(tenant, () -> promises.relocated(tenant, original));
        return new PutawayBatch(
                tenant,
                new FacilityId(open.facilityId()),
                List.of(
                        moved.signum() == 0
                                ? whole
                                : whole.part(whole.quantity().subtract(moved))),
                0,
                requestedBy,
                original);
    }

    private static CodedException unknown(String cancellationId) {
        return new CodedException(ErrorCode.CANCELLATION_NOT_FOUND, "There is no cancellation " + cancellationId);
    }

    private static CodedException conflict(String cancellationId, String why) {
        return new CodedException(ErrorCode.DATA_QUALITY_STATE_CONFLICT, "Cancellation " + cancellationId + " " + why);
    }
}

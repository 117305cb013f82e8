package com.agogsaas.wms.ledger;

import com.agogsaas.wms.errors.CodedException;
import com.agogsaas.wms.errors.ErrorCode;
import com.agogsaas.wms.tenancy.Plans;
import com.agogsaas.wms.tenancy.TenantTransactions;
import com.agogsaas.wms.units.LocationId;
import com.agogsaas.wms.units.RecommendationId;
import com.agogsaas.wms.units.TenantId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * Turns held space into stock, or gives it back.
 *
 * <p>Every decision takes its locks in the same order: the recommendation, the lot, the bin, the hold, the order line
 * that the goods are meant for. Saving recommendations locks bins before holds and those before order lines as well, so
 * none of them waits in a circle.
 */
@Service
public class DecisionLedger {

    private final TenantTransactions transactions;
    private final DecisionRepository decisions;
    private final HoldRepository holds;
    private final BinLocks bins;
    private final PutawayStock stock;
    private final CapacityFailures failures;
    private final PromisesToOrders promises;
    private final RecommendationReader reader;
    private final LedgerEvents events;
    private final ObjectProvider<DecisionWitness> witnesses;

    DecisionLedger(
            TenantTransactions transactions,
            DecisionRepository decisions,
            HoldRepository holds,
            BinLocks bins,
            PutawayStock stock,
            CapacityFailures failures,
            PromisesToOrders promises,
            RecommendationReader reader,
            LedgerEvents events,
            ObjectProvider<DecisionWitness> witnesses) {
        this.transactions = transactions;
        this.decisions = decisions;
        this.holds = holds;
        this.bins = bins;
        this.stock = stock;
        this.failures = failures;
        this.promises = promises;
        this.reader = reader;
        this.events = events;
        this.witnesses = witnesses;
    }

    /**
     * The recommendation as it stands.
     *
     * @throws CodedException {@link ErrorCode#RECOMMENDATION_NOT_FOUND}
     */
    public Recommendation require(TenantId tenant, RecommendationId recommendation) {
        return transactions.readingInTenant(tenant, () -> find(tenant, recommendation));
    }

    /**
     * Records what people did, all in one transaction: the lot becomes stock in its bin, or the space is free again.
     *
     * <p>The bin is locked and read again whatever became of the hold: one out of time may have been promised to others
     * since, and plain SQL asks for no holds. To decide the same twice does nothing the second time.
     *
     * @param usable how much of a bin goods may fill
     * @throws CodedException {@link ErrorCode#RECOMMENDATION_NOT_FOUND}; {@link ErrorCode#RECOMMENDATION_DECIDED}
     *     otherwise before; {@link ErrorCode#RECOMMENDATION_WITHDRAWN}; {@link ErrorCode#LOT_ALREADY_PLACED};
     *     {@link ErrorCode#LOCATION_NOT_FOUND}; {@link ErrorCode#BIN_CANNOT_TAKE_LOT} with what binds and by how much;
     *     {@link ErrorCode#CROSS_DOCK_NOT_NEEDED} when the order does not want the goods any more
     */
    public DecisionResult decide(TenantId tenant, Decision decision, UsableVolume usable) {
        return transactions.inTenant(tenant, Plans.KEPT, () -> {
            OpenRecommendation open = lock(tenant, decision.recommendation());
            if (open.decided() != null) {
                requireSame(open.decided(), decision);
                return new DecisionResult(find(tenant, open.recommendation()), true, null);
            }
            if (decision.kind() == DecisionKind.REJECTED) {
                giveBack(tenant, open);
                return decided(tenant, open, decision, null, null);
            }
            LocationId location = decision.actualLocation() == null ? open.location() : decision.actualLocation();
            String failure = place(tenant, open, decision, location, usable);
            return decided(tenant, open, decision, location, failure);
        });
    }

    /**
     * Gives the space of an undecided recommendation back; it cannot be accepted any more. A second time does nothing.
     *
     * @throws CodedException {@link ErrorCode#RECOMMENDATION_NOT_FOUND}; {@link ErrorCode#RECOMMENDATION_DECIDED}
     */
    public Recommendation release(TenantId tenant, RecommendationId recommendation) {
        return transactions.inTenant(tenant, Plans.KEPT, () -> {
            OpenRecommendation open = lock(tenant, recommendation);
            if (open.decided() != null) {
                throw new CodedException(
                        ErrorCode.RECOMMENDATION_DECIDED,
                        "Recommendation " + recommendation + " is "
                                + open.decided().kind() + ": it holds nothing");
            }
            giveBack(tenant, open);
            return find(tenant, recommendation);
        });
    }

    private OpenRecommendation lock(TenantId tenant, RecommendationId recommendation) {
        return decisions.lock(tenant, recommendation).orElseThrow(() -> unknown(recommendation));
    }

    private void giveBack(TenantId tenant, OpenRecommendation open) {
        HoldStatus end = holds.lock(tenant, open.recommendation())
                .filter(HoldStatus.EXPIRED::equals)
                .orElse(HoldStatus.VOIDED);
        holds.resolve(tenant, open.recommendation(), end);
    }

    /** The identifier of the capacity failure that this is recorded as, or null. */
    private @Nullable String place(
            TenantId tenant, OpenRecommendation open, Decision decision, LocationId location, UsableVolume usable) {
        decisions.lockLot(tenant, open);
        bins.lock(tenant, Set.of(location));
        resolveForPlacing(tenant, open);
        BinVerdict verdict = bins.read(tenant, List.of(location), usable).stream()
                .map(bin -> BinVerdict.of(bin, open, decision.brokenRules()))
                .findFirst()
                .orElseThrow(
                        () -> new CodedException(ErrorCode.LOCATION_NOT_FOUND, "The facility has no bin " + location));
        boolean overfills = !verdict.takesLot();
        if (overfills && !(decision.overfill() && verdict.onlyLacksCapacity())) {
            throw verdict.refusal();
        }
        stock.put(tenant, open, location, decision);
        promises.settle(tenant, open, location);
        return overfills ? failures.record(tenant, open, verdict, decision) : null;
    }

    /** From here on the bin is read without what was held in it for this lot. */
    private void resolveForPlacing(TenantId tenant, OpenRecommendation open) {
        HoldStatus status = holds.lock(tenant, open.recommendation()).orElse(HoldStatus.EXPIRED);
        if (status == HoldStatus.VOIDED || (status == HoldStatus.EXPIRED && decisions.hasNewer(tenant, open))) {
            throw new CodedException(
                    ErrorCode.RECOMMENDATION_WITHDRAWN,
                    "Recommendation " + open.recommendation()
                            + " was replaced or given back; have the lot recommended anew");
        }
        requireNotPlaced(tenant, open);
        holds.resolve(
                tenant, open.recommendation(), status == HoldStatus.EXPIRED ? HoldStatus.EXPIRED : HoldStatus.POSTED);
    }

    private void requireNotPlaced(TenantId tenant, OpenRecommendation open) {
        boolean placed = open.relocates() == null
                ? decisions.isPlacedOtherwise(tenant, open)
                : !decisions.toRelocate(tenant, open, open.relocates()).covers(open.quantity());
        if (placed) {
            throw new CodedException(ErrorCode.LOT_ALREADY_PLACED, "Lot " + open.lot() + " is in a bin already");
        }
    }

    private DecisionResult decided(
            TenantId tenant,
            OpenRecommendation open,
            Decision decision,
            @Nullable LocationId location,
            @Nullable String failure) {
        decisions.decide(tenant, decision, location);
        witnesses.orderedStream().forEach(witness -> witness.decided(tenant, open, decision, location));
        events.afterCommit(new PutawayDecided(
                tenant,
                open.facility(),
                open.recommendation(),
                open.lot(),
                decision.kind(),
                open.location(),
                location));
        return new DecisionResult(find(tenant, open.recommendation()), false, failure);
    }

    private Recommendation find(TenantId tenant, RecommendationId recommendation) {
        return reader.find(tenant, recommendation.value()).orElseThrow(() -> unknown(recommendation));
    }

    private static void requireSame(OpenRecommendation.EarlierDecision earlier, Decision decision) {
        if (!earlier.isSame(decision)) {
            throw new CodedException(
                    ErrorCode.RECOMMENDATION_DECIDED,
                    "Recommendation " + decision.recommendation() + " is " + earlier.kind()
                            + (earlier.location() == null ? "" : ", the lot is in " + earlier.location()));
        }
    }

    private static CodedException unknown(RecommendationId recommendation) {
        return new CodedException(ErrorCode.RECOMMENDATION_NOT_FOUND, "There is no recommendation " + recommendation);
    }
}

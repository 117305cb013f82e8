package com.agogsaas.wms.ledger;

import com.agogsaas.wms.errors.CodedException;
import com.agogsaas.wms.errors.ErrorCode;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.LocationId;
import com.agogsaas.wms.units.LotNumber;
import com.agogsaas.wms.units.RecommendationId;
import com.agogsaas.wms.units.TenantId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * Takes promises to orders back, whether the goods are at the dock or staged. The locks are those of a decision, in its
 * order, so that a promise is either carried out or taken back.
 */
@Service
public class PromiseCancellations {

    private final DecisionRepository decisions;
    private final HoldRepository holds;
    private final OrderLineLocks lines;
    private final PromiseRepository promises;

    PromiseCancellations(
            DecisionRepository decisions, HoldRepository holds, OrderLineLocks lines, PromiseRepository promises) {
        this.decisions = decisions;
        this.holds = holds;
        this.lines = lines;
        this.promises = promises;
    }

    /**
     * Frees the shortage, and the space where the goods are not in it yet. To be called in the tenant's transaction.
     *
     * @throws CodedException {@link ErrorCode#RECOMMENDATION_NOT_FOUND}; {@link ErrorCode#RECOMMENDATION_DECIDED} when
     *     the goods went elsewhere; {@link ErrorCode#DATA_QUALITY_STATE_CONFLICT} when it promises nothing, or not any
     *     more
     */
    public CancelledPromise cancel(TenantId tenant, RecommendationId recommendation) {
        OpenRecommendation open = lock(tenant, recommendation);
        if (!open.crossDock()) {
            throw notPromised(recommendation, "promised nothing to an order");
        }
        decisions.lockLot(tenant, open);
        CrossDockPromise promise = promise(tenant, recommendation);
        LocationId staging = open.decided() == null ? giveBack(tenant, open) : unstage(tenant, open, promise);
        return new CancelledPromise(
                recommendation,
                open.facility(),
                open.lot(),
                open.material(),
                open.quantity(),
                staging,
                open.decided() != null,
                promise.orderId(),
                promise.orderNumber());
    }

    /**
     * Keeps decisions about a recommendation waiting until the transaction ends.
     *
     * @throws CodedException {@link ErrorCode#RECOMMENDATION_NOT_FOUND}
     */
    public OpenRecommendation lock(TenantId tenant, RecommendationId recommendation) {
        return decisions
                .lock(tenant, recommendation)
                .orElseThrow(() -> new CodedException(
                        ErrorCode.RECOMMENDATION_NOT_FOUND, "There is no recommendation " + recommendation));
    }

    /**
     * How much of the goods of this recommendation relocations have moved. To be called in the tenant's transaction.
     */
    public BigDecimal relocated(TenantId tenant, RecommendationId original) {
        return decisions.relocated(tenant, original);
    }

    /**
     * Keeps decisions about the lot waiting until the transaction ends: to be called before anything is locked that a
     * {@link DecisionWitness} locks.
     */
    public void lockLot(TenantId tenant, FacilityId facility, LotNumber lot) {
        decisions.lockLot(tenant, facility, lot);
    }

    /**
     * Gives back what relocations of these goods hold that nobody decided. To be called in the tenant's transaction.
     */
    public void giveBackRelocations(TenantId tenant, RecommendationId original) {
        holds.voidRelocations(tenant, original);
    }

    private CrossDockPromise promise(TenantId tenant, RecommendationId recommendation) {
        Map<String, CrossDockPromise> found = promises.findAll(tenant, List.of(recommendation.value()));
        CrossDockPromise promise = found.get(recommendation.value());
        if (promise == null) {
            throw notPromised(recommendation, "promised nothing to an order");
        }
        return promise;
    }

    private LocationId giveBack(TenantId tenant, OpenRecommendation open) {
        HoldStatus status = holds.lock(tenant, open.recommendation()).orElse(HoldStatus.EXPIRED);
        if (status != HoldStatus.PENDING) {
            throw notPromised(open.recommendation(), "keeps its promise no more: its hold is " + status);
        }
        holds.resolve(tenant, open.recommendation(), HoldStatus.VOIDED);
        return open.location();
    }

    private LocationId unstage(TenantId tenant, OpenRecommendation open, CrossDockPromise promise) {
        if (!promise.status().equals("POSTED")) {
            throw new CodedException(
                    ErrorCode.RECOMMENDATION_DECIDED,
                    "Recommendation " + open.recommendation() + " is decided, and its goods wait for no order");
        }
        lines.lockPromised(tenant, open.recommendation());
        return promises.unstage(tenant, open.recommendation());
    }

    private static CodedException notPromised(RecommendationId recommendation, String why) {
        return new CodedException(
                ErrorCode.DATA_QUALITY_STATE_CONFLICT, "Recommendation " + recommendation + " " + why);
    }
}

package com.agogsaas.wms.ledger;

import com.agogsaas.wms.errors.CodedException;
import com.agogsaas.wms.errors.ErrorCode;
import com.agogsaas.wms.ledger.PromiseRepository.Due;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.LocationId;
import com.agogsaas.wms.units.TenantId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Promises goods to orders and keeps those promises, so that each shortage is promised once. Where nothing is
 * cross-docked, none of this asks the database anything. To be called in a transaction of the tenant, after bins and
 * holds are locked.
 */
@Component
class PromisesToOrders {

    private final OrderLineLocks lines;
    private final PromiseRepository promises;

    PromisesToOrders(OrderLineLocks lines, PromiseRepository promises) {
        this.lines = lines;
        this.promises = promises;
    }

    /** Locks the order lines that drafts are meant for, and says whether all of them still lack that much. */
    boolean standUnderLock(TenantId tenant, FacilityId facility, List<RecommendationDraft> drafts) {
        List<RecommendationDraft> promising = promising(drafts);
        if (promising.isEmpty()) {
            return true;
        }
        lines.lock(
                tenant,
                promising.stream().map(draft -> draft.requirePromise().line()).collect(Collectors.toSet()));
        return lines.lackAll(tenant, facility, promising);
    }

    /** Enters the promises of drafts that were just entered. */
    void enter(
            TenantId tenant, FacilityId facility, List<RecommendationDraft> drafts, Map<LotPart, LedgerEntry> entries) {
        List<RecommendationDraft> promising = promising(drafts);
        if (!promising.isEmpty()) {
            promises.insert(tenant, facility, promising, entries);
        }
    }

    /**
     * Says what becomes of a promise when its goods have been put into a bin: in any staging bin they wait for their
     * order, elsewhere the order does not get them. Its hold is resolved already.
     *
     * @throws CodedException {@link ErrorCode#CROSS_DOCK_NOT_NEEDED} when they would be staged for an order that was
     *     cancelled, changed or filled meanwhile
     */
    void settle(TenantId tenant, OpenRecommendation open, LocationId location) {
        if (!open.crossDock()) {
            return;
        }
        lines.lockPromised(tenant, open.recommendation());
        Due due = promises.due(tenant, open, location);
        if (due.staging() && due.needed().compareTo(due.quantity()) < 0) {
            throw notNeeded(open, due);
        }
        promises.resolve(tenant, open.recommendation(), due.staging() ? location : null);
    }

    private static CodedException notNeeded(OpenRecommendation open, Due due) {
        String status = due.orderStatus() == null ? "DELETED" : due.orderStatus();
        return new CodedException(
                ErrorCode.CROSS_DOCK_NOT_NEEDED,
                "Order " + due.orderNumber() + " (" + status + ") needs "
                        + due.needed().toPlainString() + " of the "
                        + due.quantity().toPlainString()
                        + " that recommendation " + open.recommendation()
                        + " would stage for it; have the lot recommended anew, or put it into storage",
                Map.of(
                        "orderNumber", due.orderNumber(),
                        "orderStatus", status,
                        "promised", due.quantity(),
                        "needed", due.needed()));
    }

    private static List<RecommendationDraft> promising(List<RecommendationDraft> drafts) {
        return drafts.stream().filter(draft -> draft.promise() != null).toList();
    }
}

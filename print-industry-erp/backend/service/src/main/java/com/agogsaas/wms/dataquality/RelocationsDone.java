package com.agogsaas.wms.dataquality;

import com.agogsaas.wms.ledger.Decision;
import com.agogsaas.wms.ledger.DecisionWitness;
import com.agogsaas.wms.ledger.OpenRecommendation;
import com.agogsaas.wms.units.LocationId;
import com.agogsaas.wms.units.TenantId;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Notices that goods of a cancelled promise have been moved, whoever decided it and by which mutation: there is one way
 * to move stock, and this follows it. Also with monitoring off, so that nothing stays open that is done.
 */
@Component
class RelocationsDone implements DecisionWitness {

    private final CancellationRepository cancellations;
    private final RemediationLog remediations;

    RelocationsDone(CancellationRepository cancellations, RemediationLog remediations) {
        this.cancellations = cancellations;
        this.remediations = remediations;
    }

    @Override
    public void decided(TenantId tenant, OpenRecommendation open, Decision decision, @Nullable LocationId location) {
        if (location == null) {
            return;
        }
        for (CrossDockCancellation done : cancellations.relocated(
                tenant,
                open.facility(),
                open.lot().value(),
                open.recommendation().value(),
                open.relocates() == null ? null : open.relocates().value())) {
            remediations.write(
                    tenant,
                    open.facility(),
                    new Remediation(
                            "CROSS_DOCK_CANCELLATIONS",
                            "RELOCATE_LOT",
                            "CANCELLATION",
                            done.cancellationId(),
                            "quantity_to_relocate",
                            done.quantity(),
                            BigDecimal.ZERO,
                            true,
                            "Lot " + done.lotNumber() + " is in bin " + location,
                            decision.decidedBy()));
        }
    }
}

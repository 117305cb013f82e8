package com.agogsaas.wms.acceptance.trainings;

import com.agogsaas.wms.acceptance.AcceptanceSettings;
import com.agogsaas.wms.acceptance.decisions.DecisionReader;
import com.agogsaas.wms.acceptance.training.DecisionTable;
import com.agogsaas.wms.units.TenantId;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Decisions of other tenants, for one that has few of its own. They are figures about lots and bins without any name or
 * identifier; each tenant's are read in a transaction of that tenant, and none is stored with another's model.
 */
@Component
class SharedPrior {

    /** A tenant with this many times the prior's weight of its own decisions needs no others. */
    private static final int ENOUGH = 10;

    private static final int MOST_TENANTS = 50;
    private static final int MOST_DECISIONS_EACH = 2_000;

    private final AcceptanceSettings settings;
    private final DecisionReader decisions;

    SharedPrior(AcceptanceSettings settings, DecisionReader decisions) {
        this.settings = settings;
        this.decisions = decisions;
    }

    /** @param own how many decisions the tenant has */
    DecisionTable of(TenantId tenant, int own) {
        DecisionTable others = new DecisionTable.Builder().build();
        if (own >= ENOUGH * settings.sharedPrior()) {
            return others;
        }
        List<TenantId> lenders = decisions.tenants().stream()
                .filter(other -> !other.equals(tenant))
                .limit(MOST_TENANTS)
                .toList();
        for (TenantId lender : lenders) {
            others = others.followedBy(decisions.latest(lender, MOST_DECISIONS_EACH));
        }
        return others;
    }
}

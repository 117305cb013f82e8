package com.agogsaas.wms.ledger;

import com.agogsaas.wms.tenancy.CurrentTenant;
import com.agogsaas.wms.tenancy.TenantTransactions;
import com.agogsaas.wms.units.TenantId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

/** The field {@code crossDock} of recommendations: read when it is asked for, by one statement for all of them. */
@Controller
class CrossDockOfRecommendations {

    private final CurrentTenant currentTenant;
    private final TenantTransactions transactions;
    private final PromiseRepository promises;

    CrossDockOfRecommendations(
            CurrentTenant currentTenant, TenantTransactions transactions, PromiseRepository promises) {
        this.currentTenant = currentTenant;
        this.transactions = transactions;
        this.promises = promises;
    }

    @BatchMapping(typeName = "Recommendation")
    Map<Recommendation, @Nullable CrossDockPromise> crossDock(List<Recommendation> recommendations) {
        List<String> crossDocked = recommendations.stream()
                .filter(recommendation -> OrderPromise.REASON_CODE.equals(recommendation.reasonCode()))
                .map(Recommendation::recommendationId)
                .toList();
        TenantId tenant = currentTenant.get();
        Map<String, CrossDockPromise> found = crossDocked.isEmpty()
                ? Map.of()
                : transactions.readingInTenant(tenant, () -> promises.findAll(tenant, crossDocked));
        Map<Recommendation, @Nullable CrossDockPromise> byRecommendation = new LinkedHashMap<>();
        for (Recommendation recommendation : recommendations) {
            byRecommendation.put(recommendation, found.get(recommendation.recommendationId()));
        }
        return byRecommendation;
    }
}

package com.agogsaas.wms.acceptance.monitoring;

import com.agogsaas.wms.acceptance.AcceptanceFeature;
import com.agogsaas.wms.acceptance.AcceptanceModelStatus;
import com.agogsaas.wms.acceptance.decisions.DecisionReader;
import com.agogsaas.wms.acceptance.training.DecisionTable;
import com.agogsaas.wms.acceptance.training.Evaluation;
import com.agogsaas.wms.acceptance.versions.ModelVersion;
import com.agogsaas.wms.acceptance.versions.ModelVersions;
import com.agogsaas.wms.acceptance.versions.ServedModels;
import com.agogsaas.wms.tenancy.TenantTransactions;
import com.agogsaas.wms.units.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Measures the model in force on the decisions of the last days. */
@Service
public class ModelMonitoring {

    /** The latest decisions are enough to see a change by. */
    private static final int MOST_DECISIONS = 50_000;

    private final TenantTransactions transactions;
    private final DecisionFigures figures;
    private final DecisionReader decisions;
    private final ModelVersions versions;
    private final ServedModels served;
    private final Clock clock;

    ModelMonitoring(
            TenantTransactions transactions,
            DecisionFigures figures,
            DecisionReader decisions,
            ModelVersions versions,
            ServedModels served,
            Clock clock) {
        this.transactions = transactions;
        this.figures = figures;
        this.decisions = decisions;
        this.versions = versions;
        this.served = served;
        this.clock = clock;
    }

    /**
     * What the last days say.
     *
     * @param days over how many days of recommendations
     * @param decisions how many were decided
     * @param acceptanceRate share that was accepted, 0 to 1; null without decisions
     * @param status where confidences come from now
     * @param evaluation the model in force on decisions that it has not seen; null without any
     * @param drift how each feature has moved since the training; empty without a model or decisions
     */
    public record Report(
            int days,
            long decisions,
            @Nullable Double acceptanceRate,
            AcceptanceModelStatus status,
            @Nullable Evaluation evaluation,
            List<FeatureDrift> drift) {}

    /**
     * How far a feature has moved.
     *
     * @param feature which
     * @param stabilityIndex population stability index: 0 for no change, by custom a shift above 0.25
     */
    public record FeatureDrift(AcceptanceFeature feature, double stabilityIndex) {}

    /** @param days 1 to 90 */
    public Report report(TenantId tenant, int days) {
        DecisionFigures.Share acceptance = transactions.readingInTenant(tenant, () -> figures.acceptance(days));
        Optional<Evaluation> evaluation =
                transactions.readingInTenant(tenant, () -> figures.evaluation(tenant, days, MOST_DECISIONS));
        return new Report(
                days,
                acceptance.decisions(),
                acceptance.decisions() == 0 ? null : acceptance.percentage() / 100,
                served.status(tenant),
                evaluation.orElse(null),
                drift(tenant, days));
    }

    private List<FeatureDrift> drift(TenantId tenant, int days) {
        Optional<ModelVersion> version =
                versions.champion(tenant).flatMap(champion -> versions.find(tenant, champion.version()));
        if (version.isEmpty()) {
            return List.of();
        }
        DecisionTable later = decisions.since(tenant, clock.instant().minus(Duration.ofDays(days)), MOST_DECISIONS);
        return later.size() == 0
                ? List.of()
                : version.get().figures().reference().stream()
                        .map(reference -> new FeatureDrift(
                                AcceptanceFeature.findByKey(reference.feature()).orElseThrow(),
                                reference.stabilityIndex(later)))
                        .toList();
    }
}

package com.agogsaas.wms.acceptance.versions;

import com.agogsaas.wms.acceptance.decisions.DecisionReader;
import com.agogsaas.wms.acceptance.model.AcceptanceModel;
import com.agogsaas.wms.acceptance.training.Comparison;
import com.agogsaas.wms.acceptance.training.DecisionTable;
import com.agogsaas.wms.acceptance.training.Predictions;
import com.agogsaas.wms.errors.CodedException;
import com.agogsaas.wms.errors.ErrorCode;
import com.agogsaas.wms.units.TenantId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Compares two versions on the same decisions, which neither of them has seen. */
@Service
public class VersionComparison {

    /** The same comparison has the same interval each time. */
    private static final long SEED = 1;

    private static final int MOST_DECISIONS = 50_000;

    private final ModelVersions versions;
    private final DecisionReader decisions;

    VersionComparison(ModelVersions versions, DecisionReader decisions) {
        this.versions = versions;
        this.decisions = decisions;
    }

    /**
     * The first with the second as its rival; empty where there are no such decisions, or where one of them is damaged
     * or for another list of features.
     *
     * @throws CodedException {@link ErrorCode#MODEL_NOT_FOUND}
     */
    public Optional<Comparison> of(TenantId tenant, String version, String other) {
        Instant seen = latest(
                versions.require(tenant, version).fittedUntil(),
                versions.require(tenant, other).fittedUntil());
        Optional<AcceptanceModel> model = versions.load(tenant, version);
        Optional<AcceptanceModel> rival = versions.load(tenant, other);
        DecisionTable unseen = decisions.since(tenant, seen.plusMillis(1), MOST_DECISIONS);
        return model.isEmpty() || rival.isEmpty() || unseen.size() == 0
                ? Optional.empty()
                : Optional.of(Comparison.of(
                        other, Predictions.of(model.get(), unseen), Predictions.of(rival.get(), unseen), unseen, SEED));
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}

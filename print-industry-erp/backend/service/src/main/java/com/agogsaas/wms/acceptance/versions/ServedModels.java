package com.agogsaas.wms.acceptance.versions;

import com.agogsaas.wms.acceptance.AcceptanceModelStatus;
import com.agogsaas.wms.acceptance.AcceptanceModelStatus.State;
import com.agogsaas.wms.acceptance.AcceptanceSettings;
import com.agogsaas.wms.acceptance.model.AcceptanceModel;
import com.agogsaas.wms.tenancy.TenantTransactions;
import com.agogsaas.wms.units.TenantId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.stereotype.Component;

/**
 * The models in force, in memory, so that a batch asks no database for them. Every pod looks a few seconds apart
 * whether another one was put in force; a batch uses one model from its first lot to its last.
 *
 * <p>A model takes some hundred kilobytes. While the database does not answer, what was last read goes on being served.
 */
@Component
public class ServedModels {

    private static final Logger LOG = LoggerFactory.getLogger(ServedModels.class);

    private final AcceptanceSettings settings;
    private final TenantTransactions transactions;
    private final ModelRepository models;

    /** Replaced as a whole; null until the database was read once. */
    private volatile @Nullable Map<TenantId, Served> served;

    ServedModels(AcceptanceSettings settings, TenantTransactions transactions, ModelRepository models) {
        this.settings = settings;
        this.transactions = transactions;
        this.models = models;
    }

    /**
     * A model that is served.
     *
     * @param version its version
     * @param model the model
     */
    public record ServedModel(String version, AcceptanceModel model) {}

    private record Served(
            AcceptanceModelStatus status, @Nullable AcceptanceModel model) {}

    /** The model to serve the tenant with, empty where confidences are heuristic. Asks no database. */
    public Optional<ServedModel> find(TenantId tenant) {
        Map<TenantId, Served> known = served;
        Served found = settings.enabled() && known != null ? known.get(tenant) : null;
        return found == null || found.model() == null || found.status().modelVersion() == null
                ? Optional.empty()
                : Optional.of(new ServedModel(found.status().modelVersion(), found.model()));
    }

    /** Where the tenant's confidences come from in this process. Asks no database. */
    public AcceptanceModelStatus status(TenantId tenant) {
        if (!settings.enabled()) {
            return without(State.DISABLED, "Models are switched off by ML_MODEL_ENABLED; confidences are heuristic");
        }
        Map<TenantId, Served> known = served;
        if (known == null) {
            return without(State.UNREAD, "The database was not read yet; confidences are heuristic");
        }
        Served found = known.get(tenant);
        return found == null
                ? without(State.NO_MODEL, "No model is in force; confidences are heuristic")
                : found.status();
    }

    private static AcceptanceModelStatus without(State state, String explanation) {
        return new AcceptanceModelStatus(state, null, null, explanation);
    }

    /** Reads which models are in force, and those that are new here. */
    public synchronized void refresh() {
        Map<TenantId, Served> before = served == null ? Map.of() : served;
        Map<TenantId, Served> now = new HashMap<>();
        for (ModelRepository.InForce inForce : models.inForce()) {
            Served known = before.get(inForce.tenant());
            now.put(inForce.tenant(), known != null && isSame(known, inForce) ? known : noted(known, load(inForce)));
        }
        served = Map.copyOf(now);
    }

    /** One that cannot be served is read again each time: it may have been repaired. */
    private static boolean isSame(Served known, ModelRepository.InForce inForce) {
        return known.model() != null
                && inForce.modelVersion().equals(known.status().modelVersion())
                && inForce.activatedAt().equals(known.status().activatedAt());
    }

    /** Logs what changed, once. */
    private static Served noted(@Nullable Served before, Served now) {
        if (before == null || !before.status().equals(now.status())) {
            LOG.atLevel(now.model() == null ? Level.WARN : Level.INFO)
                    .log(
                            "Acceptance model {}: {}",
                            now.status().modelVersion(),
                            now.status().explanation());
        }
        return now;
    }

    private Served load(ModelRepository.InForce inForce) {
        ModelBytes.Reading reading = inForce.documentSha256() == null
                ? new ModelBytes.Reading(State.VERSION_MISSING, null, "The version in force is not in the database")
                : read(inForce, inForce.documentSha256());
        String explanation =
                reading.model() == null ? reading.explanation() + "; confidences are heuristic" : reading.explanation();
        return new Served(
                new AcceptanceModelStatus(reading.state(), inForce.modelVersion(), inForce.activatedAt(), explanation),
                reading.model());
    }

    private ModelBytes.Reading read(ModelRepository.InForce inForce, String sha256) {
        return transactions
                .readingInTenant(inForce.tenant(), () -> models.document(inForce.tenant(), inForce.modelVersion()))
                .map(document -> ModelBytes.read(document, sha256))
                .orElseGet(() -> new ModelBytes.Reading(
                        State.VERSION_MISSING, null, "The version in force is not in the database"));
    }
}

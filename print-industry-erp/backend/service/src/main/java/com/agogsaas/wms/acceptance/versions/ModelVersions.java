package com.agogsaas.wms.acceptance.versions;

import com.agogsaas.wms.acceptance.model.AcceptanceModel;
import com.agogsaas.wms.acceptance.model.ModelDocument;
import com.agogsaas.wms.acceptance.training.Champion;
import com.agogsaas.wms.acceptance.training.DecisionTable;
import com.agogsaas.wms.acceptance.training.Predictions;
import com.agogsaas.wms.acceptance.training.TrainedModel;
import com.agogsaas.wms.acceptance.training.TrainingTask;
import com.agogsaas.wms.acceptance.training.Verdict;
import com.agogsaas.wms.errors.CodedException;
import com.agogsaas.wms.errors.ErrorCode;
import com.agogsaas.wms.paging.PageRequest;
import com.agogsaas.wms.tenancy.TenantTransactions;
import com.agogsaas.wms.units.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Keeps versions and says which is in force. */
@Service
public class ModelVersions {

    /** Sorts by time as a text. */
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Rolling accuracy looks at seven days; what is older than this when a version is made is of no use to it. */
    private static final long PREDICTION_DAYS = 30;

    private static final int PREDICTIONS_PER_STATEMENT = 10_000;

    private final TenantTransactions transactions;
    private final ModelRepository models;
    private final ActivationRepository activations;
    private final Clock clock;

    ModelVersions(
            TenantTransactions transactions, ModelRepository models, ActivationRepository activations, Clock clock) {
        this.transactions = transactions;
        this.models = models;
        this.activations = activations;
        this.clock = clock;
    }

    /** A version, empty where the tenant has none of this name. */
    public Optional<ModelVersion> find(TenantId tenant, String version) {
        return transactions.readingInTenant(tenant, () -> models.find(tenant, version));
    }

    /** @throws CodedException {@link ErrorCode#MODEL_NOT_FOUND} */
    public ModelVersion require(TenantId tenant, String version) {
        return find(tenant, version).orElseThrow(() -> notFound(version));
    }

    private static CodedException notFound(String version) {
        return new CodedException(
                ErrorCode.MODEL_NOT_FOUND, "There is no version of the acceptance model named " + version);
    }

    /** The tenant's versions, the newest first: a page, and one more where there are more. */
    public List<ModelVersion> list(TenantId tenant, PageRequest page) {
        return transactions.readingInTenant(tenant, () -> models.list(tenant, page));
    }

    /** What was put in force when, the latest first. */
    public List<Activation> activations(TenantId tenant, int limit) {
        return transactions.readingInTenant(tenant, () -> activations.latest(tenant, limit));
    }

    /** The model in force, as what a new one has to beat; empty where there is none that can be asked. */
    public Optional<Champion> champion(TenantId tenant) {
        return transactions.readingInTenant(
                tenant,
                () -> activations.latest(tenant, 1).stream()
                        .map(Activation::modelVersion)
                        .filter(version -> version != null)
                        .findFirst()
                        .flatMap(version -> champion(tenant, version)));
    }

    private Optional<Champion> champion(TenantId tenant, String version) {
        return load(tenant, version)
                .flatMap(model ->
                        models.find(tenant, version).map(stored -> new Champion(version, model, stored.fittedUntil())));
    }

    /** The model of a version, empty where it is missing, damaged or for another list of features. */
    public Optional<AcceptanceModel> load(TenantId tenant, String version) {
        return transactions.readingInTenant(
                tenant,
                () -> models.document(tenant, version).flatMap(document -> {
                    ModelBytes.Reading reading = models.sha256(tenant, version)
                            .map(hash -> ModelBytes.read(document, hash))
                            .orElseThrow();
                    return Optional.ofNullable(reading.model());
                }));
    }

    /**
     * Saves what was trained, with where it comes from; puts it in force if it is better.
     *
     * @return the version's name
     */
    public String save(TenantId tenant, TrainingTask task, TrainedModel trained, String by) {
        byte[] document = ModelDocument.write(trained.model());
        Instant now = clock.instant();
        String name = STAMP.format(now) + "-" + ModelBytes.sha256(document).substring(0, 8);
        DecisionTable own = task.own();
        ModelVersion version = new ModelVersion(
                name,
                trained.model().kind(),
                trained.verdict(),
                trained.reason(),
                own.size(),
                own.madeAt(0),
                own.madeAt(own.size() - 1),
                trained.fittedUntil(),
                own.sha256(),
                trained.settings(),
                trained.figures(),
                trained.library(),
                task.seed(),
                now,
                by);
        return transactions.inTenant(tenant, () -> {
            models.insert(tenant, version, document);
            savePredictions(tenant, name, trained);
            if (trained.verdict() == Verdict.BETTER) {
                activations.lock(tenant);
                activations.insert(tenant, name, by, "Training: " + trained.reason());
            }
            return name;
        });
    }

    private void savePredictions(TenantId tenant, String version, TrainedModel trained) {
        DecisionTable test = trained.test();
        double[] probabilities = Predictions.of(trained.model(), test);
        Instant from = clock.instant().minus(Duration.ofDays(PREDICTION_DAYS));
        int[] recent = IntStream.range(0, test.size())
                .filter(row -> test.madeAt(row).isAfter(from))
                .toArray();
        for (int first = 0; first < recent.length; first += PREDICTIONS_PER_STATEMENT) {
            int[] rows = Arrays.copyOfRange(recent, first, Math.min(recent.length, first + PREDICTIONS_PER_STATEMENT));
            models.insertPredictions(
                    tenant,
                    version,
                    Arrays.stream(rows).mapToObj(test::id).toList(),
                    Arrays.stream(rows).mapToObj(row -> probabilities[row]).toList());
        }
    }

    /**
     * Puts a version in force, whatever its training found. Joins a transaction of the tenant.
     *
     * @param reason why, 1 to 1,000 characters
     * @throws CodedException {@link ErrorCode#MODEL_NOT_FOUND}; {@link ErrorCode#MODEL_UNUSABLE} where it could not be
     *     served
     */
    public Activation activate(TenantId tenant, String version, String by, String reason) {
        return transactions.inTenant(tenant, () -> {
            requireServable(tenant, version);
            activations.lock(tenant);
            return put(tenant, version, by, reason);
        });
    }

    /**
     * Puts in force what was in force before what is now: the version before, or none. Joins a transaction of the
     * tenant.
     *
     * @throws CodedException {@link ErrorCode#MODEL_NOT_FOUND} where none is in force; {@link ErrorCode#MODEL_UNUSABLE}
     *     where the one before could not be served
     */
    public Activation rollBack(TenantId tenant, String by, String reason) {
        return transactions.inTenant(tenant, () -> {
            activations.lock(tenant);
            List<Activation> latest = activations.latest(tenant, 2);
            if (latest.isEmpty() || latest.get(0).modelVersion() == null) {
                throw new CodedException(ErrorCode.MODEL_NOT_FOUND, "No model is in force, so there is no way back");
            }
            String before = latest.size() < 2 ? null : latest.get(1).modelVersion();
            if (before != null) {
                requireServable(tenant, before);
            }
            return put(tenant, before, by, reason);
        });
    }

    private Activation put(TenantId tenant, @Nullable String version, String by, String reason) {
        activations.insert(tenant, version, by, reason);
        return activations.latest(tenant, 1).get(0);
    }

    private void requireServable(TenantId tenant, String version) {
        byte[] document = models.document(tenant, version).orElseThrow(() -> notFound(version));
        ModelBytes.Reading reading =
                ModelBytes.read(document, models.sha256(tenant, version).orElseThrow());
        if (reading.model() == null) {
            throw new CodedException(ErrorCode.MODEL_UNUSABLE, reading.explanation());
        }
    }
}

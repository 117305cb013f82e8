package com.agogsaas.wms.acceptance.trainings;

import com.agogsaas.wms.acceptance.AcceptanceSettings;
import com.agogsaas.wms.acceptance.decisions.DecisionReader;
import com.agogsaas.wms.acceptance.training.Champion;
import com.agogsaas.wms.acceptance.training.DecisionTable;
import com.agogsaas.wms.acceptance.training.ModelTraining;
import com.agogsaas.wms.acceptance.training.TrainedModel;
import com.agogsaas.wms.acceptance.training.TrainingListener;
import com.agogsaas.wms.acceptance.training.TrainingPhase;
import com.agogsaas.wms.acceptance.training.TrainingTask;
import com.agogsaas.wms.acceptance.training.Verdict;
import com.agogsaas.wms.acceptance.versions.ModelVersions;
import com.agogsaas.wms.paging.PageRequest;
import com.agogsaas.wms.tenancy.TenantTransactions;
import com.agogsaas.wms.units.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Asks for trainings and runs them. A tenant has one at a time, whichever process runs it. */
@Service
public class Trainings {

    private static final Logger LOG = LoggerFactory.getLogger(Trainings.class);

    private final AcceptanceSettings settings;
    private final TenantTransactions transactions;
    private final TrainingRepository repository;
    private final DecisionReader decisions;
    private final SharedPrior prior;
    private final ModelVersions versions;

    Trainings(
            AcceptanceSettings settings,
            TenantTransactions transactions,
            TrainingRepository repository,
            DecisionReader decisions,
            SharedPrior prior,
            ModelVersions versions) {
        this.settings = settings;
        this.transactions = transactions;
        this.repository = repository;
        this.decisions = decisions;
        this.prior = prior;
        this.versions = versions;
    }

    /**
     * Asks for a training; some process will run it soon. Where one is open, that one is returned. Joins a transaction
     * of the tenant.
     *
     * @param reason why, 1 to 1,000 characters
     * @param by who asks
     */
    public Training request(TenantId tenant, String reason, String by) {
        return transactions.inTenant(tenant, () -> {
            repository.request(tenant, reason, by);
            return repository.open(tenant).orElseThrow(() -> new IllegalStateException("The training ended just now"));
        });
    }

    /** The training with this identifier, empty where the tenant has none. */
    public Optional<Training> find(TenantId tenant, String training) {
        return transactions.readingInTenant(tenant, () -> repository.find(tenant, training));
    }

    /** The tenant's trainings, the newest first: a page, and one more where there are more. */
    public List<Training> list(TenantId tenant, PageRequest page) {
        return transactions.readingInTenant(tenant, () -> repository.list(tenant, page));
    }

    /** Every tenant. */
    public List<TenantId> tenants() {
        return decisions.tenants();
    }

    /** Tenants with a training that nobody is at. */
    public List<TenantId> waiting() {
        return repository.toRun();
    }

    /**
     * Runs the tenant's open training; empty where there is none, or where another process is at it. A fault ends the
     * training, not the caller.
     *
     * @param listener told how far it is
     * @throws CancellationException when the listener throws that to stop it; another process will begin it anew
     */
    public Optional<Training> run(TenantId tenant, TrainingListener listener) {
        Optional<Training> claimed = transactions.inTenant(tenant, () -> repository.claim(tenant));
        return claimed.map(training -> {
            TrainingEnd end = end(tenant, training, listener);
            return transactions.inTenant(tenant, () -> {
                repository.finish(tenant, training.trainingId(), end);
                return repository.find(tenant, training.trainingId()).orElse(training);
            });
        });
    }

    private TrainingEnd end(TenantId tenant, Training training, TrainingListener listener) {
        var progress = new NotedProgress(
                listener,
                (phase, share) -> transactions.inTenant(tenant, () -> {
                    repository.progress(tenant, training.trainingId(), phase, share);
                    return null;
                }));
        try {
            return train(tenant, training.requestedBy(), progress);
        } catch (CancellationException stopped) {
            // Left as it is: when its heartbeat is old enough, another process begins it anew.
            throw stopped;
        } catch (RuntimeException failure) {
            LOG.warn("A training of the acceptance model failed", failure);
            return new TrainingEnd(
                    Training.Status.FAILED, null, false, "It failed: " + String.valueOf(failure.getMessage()));
        }
    }

    private TrainingEnd train(TenantId tenant, String by, TrainingListener progress) {
        progress.progress(TrainingPhase.READING, 0);
        DecisionTable own = decisions.latest(tenant, settings.maxDecisions());
        String tooFew = ModelTraining.tooFew(own, settings.minDecisions());
        if (tooFew != null) {
            return new TrainingEnd(Training.Status.TOO_FEW_DECISIONS, null, false, tooFew);
        }
        Champion champion = versions.champion(tenant).orElse(null);
        TrainingTask task = new TrainingTask(
                own,
                prior.of(tenant, own.size()),
                settings.sharedPrior(),
                champion,
                settings.seed(),
                settings.maxCalibrationError());
        TrainedModel trained = ModelTraining.train(task, progress);
        progress.progress(TrainingPhase.SAVING, 0);
        String version = versions.save(tenant, task, trained, by);
        return new TrainingEnd(
                Training.Status.SUCCEEDED, version, trained.verdict() == Verdict.BETTER, trained.reason());
    }
}

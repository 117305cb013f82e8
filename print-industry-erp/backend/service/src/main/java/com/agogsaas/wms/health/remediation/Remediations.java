package com.agogsaas.wms.health.remediation;

import com.agogsaas.wms.health.HealthCheckName;
import com.agogsaas.wms.health.RemediationAction;
import com.agogsaas.wms.health.Remedy;
import com.agogsaas.wms.health.RemedyObject;
import com.agogsaas.wms.tenancy.TenantTransactions;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does something about a finding, once at a time and not too often, and writes down what: the beginning before anything
 * is done, so that nothing is ever done without a row, and the end afterwards.
 */
@Service
public class Remediations {

    private static final Logger LOG = LoggerFactory.getLogger(Remediations.class);

    private final Map<RemediationAction, Remedy> remedies = new EnumMap<>(RemediationAction.class);
    private final RemediationLog log;
    private final TenantTransactions transactions;
    private final TransactionTemplate ofOwner;
    private final MeterRegistry meters;

    Remediations(
            List<Remedy> remedies,
            RemediationLog log,
            TenantTransactions transactions,
            PlatformTransactionManager manager,
            MeterRegistry meters) {
        remedies.forEach(remedy -> this.remedies.put(remedy.action(), remedy));
        this.log = log;
        this.transactions = transactions;
        this.ofOwner = new TransactionTemplate(manager);
        this.meters = meters;
        // From the start, so that a rate can be seen from the first one on.
        for (RemediationAction action : RemediationAction.values()) {
            for (RemediationOutcome outcome : RemediationOutcome.values()) {
                counter(action, outcome.name()).increment(0);
            }
        }
    }

    private Counter counter(RemediationAction action, String outcome) {
        return Counter.builder("bin.optimization.remediations")
                .description("What was done about findings, or was not begun since it was done lately")
                .tag("action", action.name())
                .tag("outcome", outcome)
                .register(meters);
    }

    /**
     * Does it, or says what it would do, unless it was done lately: that is SKIPPED.
     *
     * @param check the finding
     * @param reason the finding as a sentence
     * @param by who has it done
     */
    public Remediation run(
            RemediationAction action,
            HealthCheckName check,
            RemedyObject object,
            boolean dryRun,
            String reason,
            String by)
            throws InterruptedException {
        Begun begun = write(object, () -> begin(action, check, object, dryRun, by));
        if (begun.outcome() == RemediationOutcome.RUNNING) {
            carryOut(remedy(action), object, begun.remediationId(), dryRun, reason, by);
        }
        Remediation ended = write(object, () -> log.get(object, begun.remediationId()));
        counter(action, ended.outcome()).increment();
        return ended;
    }

    /** Whether it may be done now, or said for a dry run. Others may be faster. */
    boolean isDue(RemediationAction action, HealthCheckName check, RemedyObject object, boolean dryRun) {
        return write(object, () -> log.findLatest(action, check, object, dryRun))
                .isEmpty();
    }

    Remedy remedy(RemediationAction action) {
        Remedy remedy = remedies.get(action);
        if (remedy == null) {
            throw new IllegalStateException("No room knows how to " + action);
        }
        return remedy;
    }

    private record Begun(String remediationId, RemediationOutcome outcome) {}

    private Begun begin(
            RemediationAction action, HealthCheckName check, RemedyObject object, boolean dryRun, String by) {
        log.lock(action, object);
        Optional<Instant> latest = dryRun ? Optional.empty() : log.findLatest(action, check, object, false);
        RemediationOutcome outcome = latest.isEmpty() ? RemediationOutcome.RUNNING : RemediationOutcome.SKIPPED;
        String message = latest.map(begun -> tooSoon(begun, action.pause())).orElse(null);
        return new Begun(log.insert(action, check, object, dryRun, by, outcome, message), outcome);
    }

    private static String tooSoon(Instant begun, Duration pause) {
        return "It was begun at " + begun.truncatedTo(ChronoUnit.SECONDS) + "; again from "
                + begun.plus(pause).truncatedTo(ChronoUnit.SECONDS);
    }

    private void carryOut(
            Remedy remedy, RemedyObject object, String remediationId, boolean dryRun, String reason, String by)
            throws InterruptedException {
        RemediationOutcome outcome = RemediationOutcome.FAILED;
        OptionalDouble after = OptionalDouble.empty();
        String message = "An error; the service's log has it";
        try {
            OptionalDouble before = remedy.figure(object);
            write(object, () -> {
                log.noteBefore(object, remediationId, before);
                return null;
            });
            Remedy.Effect effect = dryRun ? remedy.plan(object) : remedy.apply(object, reason, by);
            after = dryRun ? after : remedy.figure(object);
            outcome = effect.isAny() ? RemediationOutcome.SUCCEEDED : RemediationOutcome.NO_EFFECT;
            message = effect.message();
        } catch (InterruptedException stopped) {
            message = "The service was stopped";
            throw stopped;
        } catch (RuntimeException failure) {
            LOG.warn("Remediation {} failed", remedy.action(), failure);
            message = failure instanceof IllegalStateException
                    ? "It failed: " + failure.getMessage()
                    : "It failed; the service's log says why";
        } finally {
            finish(object, remediationId, outcome, after, message);
        }
    }

    private void finish(
            RemedyObject object,
            String remediationId,
            RemediationOutcome outcome,
            OptionalDouble after,
            String message) {
        write(object, () -> {
            log.finish(object, remediationId, outcome, after, message);
            return null;
        });
    }

    /** With the rights of the tenant, or of the owner where all tenants are concerned. */
    private <T extends @Nullable Object> T write(RemedyObject object, Supplier<T> work) {
        return object.tenant() == null
                ? ofOwner.execute(status -> work.get())
                : transactions.inTenant(object.tenant(), work);
    }
}

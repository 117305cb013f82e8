package com.agogsaas.wms.health.remediation;

import com.agogsaas.wms.health.HealthCheckName;
import com.agogsaas.wms.health.LastingRemedy;
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

    private static final End END_BY_ERROR = End.failed("An error; the service's log has it");

    /** It has not ended here. */
    private static final End END_ELSEWHERE = new End(RemediationOutcome.RUNNING, OptionalDouble.empty(), "");

    private final Map<RemediationAction, Remedy> remedies = new EnumMap<>(RemediationAction.class);
    private final RemediationJournal log;
    private final TenantTransactions transactions;
    private final TransactionTemplate ofOwner;
    private final MeterRegistry meters;

    Remediations(
            List<Remedy> remedies,
            RemediationJournal log,
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
     * Something to be done.
     *
     * @param check the finding
     * @param dryRun whether only to say what would be done
     * @param reason the finding as a sentence
     * @param by who has it done
     */
    public record Wanted(
            RemediationAction action,
            HealthCheckName check,
            RemedyObject object,
            boolean dryRun,
            String reason,
            String by) {}

    /**
     * Does it, or says what it would do, unless it was done lately: that is SKIPPED. What goes on elsewhere is RUNNING
     * still.
     */
    Remediation run(Wanted wanted) throws InterruptedException {
        Begun begun = begin(wanted);
        if (begun.outcome() == RemediationOutcome.RUNNING) {
            carryOut(wanted, begun.remediationId());
        }
        return get(wanted.object(), begun.remediationId());
    }

    /** The row as it stands now. */
    Remediation get(RemedyObject object, String remediationId) {
        return write(object, () -> log.get(object, remediationId));
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

    /**
     * A row.
     *
     * @param outcome RUNNING: it is to be carried out; or SKIPPED
     */
    record Begun(String remediationId, RemediationOutcome outcome) {}

    /** Writes a row, before anything is done. */
    Begun begin(Wanted wanted) {
        Begun begun = write(wanted.object(), () -> enter(wanted));
        if (begun.outcome() == RemediationOutcome.SKIPPED) {
            counter(wanted.action(), RemediationOutcome.SKIPPED.name()).increment();
        }
        return begun;
    }

    private Begun enter(Wanted wanted) {
        RemediationAction action = wanted.action();
        log.lock(action, wanted.object());
        Optional<Instant> latest =
                wanted.dryRun() ? Optional.empty() : log.findLatest(action, wanted.check(), wanted.object(), false);
        RemediationOutcome outcome = latest.isEmpty() ? RemediationOutcome.RUNNING : RemediationOutcome.SKIPPED;
        String message = latest.map(begun -> tooSoon(begun, action.pause())).orElse(null);
        return new Begun(
                log.insert(action, wanted.check(), wanted.object(), wanted.dryRun(), wanted.by(), outcome, message),
                outcome);
    }

    private static String tooSoon(Instant begun, Duration pause) {
        return "It was begun at " + begun.truncatedTo(ChronoUnit.SECONDS) + "; again from "
                + begun.plus(pause).truncatedTo(ChronoUnit.SECONDS);
    }

    /** Does what there is a row of, and writes down how it ended, unless it goes on elsewhere. */
    void carryOut(Wanted wanted, String remediationId) throws InterruptedException {
        RemedyObject object = wanted.object();
        End end = END_BY_ERROR;
        try {
            Remedy remedy = remedy(wanted.action());
            OptionalDouble before = remedy.figure(object);
            write(object, () -> {
                log.noteBefore(object, remediationId, before);
                return null;
            });
            end = wanted.dryRun()
                    ? End.of(remedy.plan(object), OptionalDouble.empty())
                    : applied(remedy, wanted, remediationId);
        } catch (InterruptedException stopped) {
            end = End.failed("The service was stopped");
            throw stopped;
        } catch (RuntimeException failure) {
            end = failed(wanted.action(), failure);
        } finally {
            finish(wanted.action(), object, remediationId, end);
        }
    }

    private End applied(Remedy remedy, Wanted wanted, String remediationId) throws InterruptedException {
        RemedyObject object = wanted.object();
        Remedy.Effect effect = remedy.apply(
                object,
                new Remedy.Order(
                        wanted.reason(),
                        wanted.by(),
                        message -> write(object, () -> {
                            log.noteProgress(object, remediationId, message);
                            return null;
                        })));
        String work = effect.work();
        if (work == null) {
            return End.of(effect, remedy.figure(object));
        }
        write(object, () -> {
            log.noteWork(object, remediationId, work, effect.message());
            return null;
        });
        return END_ELSEWHERE;
    }

    /** Writes down how those ended whose work went on elsewhere and has ended by now; says how many. */
    int endWaiting() {
        int ended = 0;
        for (RemediationJournal.Entry entry : log.waiting()) {
            End end = endOf(entry);
            if (!end.equals(END_ELSEWHERE)) {
                finish(entry.action(), entry.object(), entry.remediationId(), end);
                ended++;
            }
        }
        return ended;
    }

    private End endOf(RemediationJournal.Entry entry) {
        try {
            if (entry.subject() == null || !(remedy(entry.action()) instanceof LastingRemedy lasting)) {
                return End.failed("Nobody knows how to wait for it");
            }
            return lasting.findEnd(entry.object(), entry.subject())
                    .map(effect -> End.of(effect, lasting.figure(entry.object())))
                    .orElse(END_ELSEWHERE);
        } catch (IllegalStateException failure) {
            return failed(entry.action(), failure);
        } catch (RuntimeException unknown) {
            // Such as a database that does not answer just now: the work may go on all the same.
            LOG.warn("Whether remediation {} has ended could not be found out", entry.remediationId(), unknown);
            return END_ELSEWHERE;
        }
    }

    private static End failed(RemediationAction action, RuntimeException failure) {
        LOG.warn("Remediation {} failed", action, failure);
        return End.failed(
                failure instanceof IllegalStateException
                        ? "It failed: " + failure.getMessage()
                        : "It failed; the service's log says why");
    }

    private void finish(RemediationAction action, RemedyObject object, String remediationId, End end) {
        if (!end.equals(END_ELSEWHERE)
                && write(object, () -> log.finish(object, remediationId, end.outcome(), end.after(), end.message()))) {
            counter(action, end.outcome().name()).increment();
        }
    }

    /** How it ended. */
    private record End(RemediationOutcome outcome, OptionalDouble after, String message) {

        static End of(Remedy.Effect effect, OptionalDouble after) {
            return new End(
                    effect.isAny() ? RemediationOutcome.SUCCEEDED : RemediationOutcome.NO_EFFECT,
                    after,
                    effect.message());
        }

        static End failed(String message) {
            return new End(RemediationOutcome.FAILED, OptionalDouble.empty(), message);
        }
    }

    /** With the rights of the tenant, or of the owner where all tenants are concerned. */
    private <T extends @Nullable Object> T write(RemedyObject object, Supplier<T> work) {
        return object.tenant() == null
                ? ofOwner.execute(status -> work.get())
                : transactions.inTenant(object.tenant(), work);
    }
}

package com.agogsaas.wms.signals;

import com.agogsaas.wms.signals.SignalRunRepository.Place;
import com.agogsaas.wms.tenancy.TenantTransactions;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Computes signals that are out of date, facility by facility, each in a transaction of its own.
 *
 * <p>Any number of processes may ask at once: a lock in the database gives each facility's turn to one of them, and who
 * comes later finds it done.
 */
@Component
class SignalRefresh {

    private static final Logger LOG = LoggerFactory.getLogger(SignalRefresh.class);

    private final List<SignalComputation> computations;
    private final SignalRunRepository runs;
    private final TenantTransactions transactions;
    private final Clock clock;

    SignalRefresh(
            List<SignalComputation> computations,
            SignalRunRepository runs,
            TenantTransactions transactions,
            Clock clock) {
        this.computations = computations;
        this.runs = runs;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Computes what is this old or was never computed. A facility that fails is logged and does not keep the others
     * waiting.
     */
    void refresh(Duration age) {
        for (SignalComputation computation : computations) {
            if (computation.isWanted()) {
                Instant since = clock.instant().minus(age);
                for (Place place : runs.due(computation.signal(), since)) {
                    if (Thread.currentThread().isInterrupted()) {
                        return;
                    }
                    attempt(computation, place, since);
                }
            }
        }
    }

    /** Computes the wanted signals of one facility now, however young the last ones are. */
    void refresh(TenantId tenant, FacilityId facility) {
        for (SignalComputation computation : computations) {
            if (computation.isWanted()) {
                compute(computation, new Place(tenant, facility), Instant.MAX);
            }
        }
    }

    private void attempt(SignalComputation computation, Place place, Instant since) {
        try {
            compute(computation, place, since);
        } catch (RuntimeException failure) {
            LOG.warn(
                    "{} of facility {} of tenant {} could not be computed",
                    computation.signal(),
                    place.facility(),
                    place.tenant(),
                    failure);
        }
    }

    private void compute(SignalComputation computation, Place place, Instant since) {
        transactions.inTenant(place.tenant(), () -> {
            boolean done = !runs.takeTurn(place, computation.signal())
                    || runs.find(place, computation.signal())
                            .filter(run -> run.computedAt().isAfter(since))
                            .isPresent();
            if (!done) {
                SignalRun run = computation.compute(place);
                runs.record(place, computation.signal(), run);
                runs.countResults();
                LOG.info(
                        "{} of facility {} of tenant {}: {} results of {} observations in {} ms",
                        computation.signal(),
                        place.facility(),
                        place.tenant(),
                        run.results(),
                        run.observations(),
                        run.took().toMillis());
            }
            return done;
        });
    }
}

package com.agogsaas.wms.health.measuring;

import com.agogsaas.wms.health.CheckResult;
import com.agogsaas.wms.health.HealthCheck;
import com.agogsaas.wms.health.HealthCheckName;
import com.agogsaas.wms.health.HealthReport;
import com.agogsaas.wms.health.HealthStatus;
import com.agogsaas.wms.health.Reading;
import com.agogsaas.wms.tenancy.TenantTransactions;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks every check, each in a read-only transaction of its own, so that none spoils another's answer. */
@Component
class HealthMeasurement {

    private static final Logger LOG = LoggerFactory.getLogger(HealthMeasurement.class);

    /** A check that takes longer says nothing; longer than the worst limit of any. */
    private static final String PATIENCE = "SELECT set_config('statement_timeout', '2s', true)";

    private final List<HealthCheck> checks;
    private final TenantTransactions transactions;
    private final TransactionTemplate reading;
    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final Set<HealthCheckName> failing = EnumSet.noneOf(HealthCheckName.class);

    HealthMeasurement(
            List<HealthCheck> checks,
            TenantTransactions transactions,
            PlatformTransactionManager manager,
            JdbcTemplate jdbc,
            Clock clock) {
        this.checks =
                checks.stream().sorted(Comparator.comparing(HealthCheck::name)).toList();
        this.transactions = transactions;
        this.reading = new TransactionTemplate(manager);
        this.reading.setReadOnly(true);
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The service as a whole. */
    HealthReport service() {
        List<CheckResult> results = new ArrayList<>();
        for (HealthCheck check : checks) {
            Optional<Reading> found = isWithoutDatabase(results)
                    ? Optional.of(check.name().unknown("The database does not answer, so nobody could look"))
                    : look(check, () -> asOwner(check));
            found.ifPresent(reading -> results.add(new CheckResult(check.name(), reading, clock.instant())));
        }
        return new HealthReport(results);
    }

    /** One facility; what does not differ by facility is that of the service. */
    HealthReport facility(TenantId tenant, FacilityId facility, HealthReport service) {
        List<CheckResult> results = new ArrayList<>();
        boolean withoutDatabase = isWithoutDatabase(service.checks());
        for (HealthCheck check : checks) {
            if (!check.differsByFacility() || withoutDatabase) {
                service.find(check.name()).ifPresent(results::add);
            } else {
                look(check, () -> asTenant(check, tenant, facility))
                        .ifPresent(reading -> results.add(new CheckResult(check.name(), reading, clock.instant())));
            }
        }
        return new HealthReport(results);
    }

    private static boolean isWithoutDatabase(List<CheckResult> results) {
        return results.stream()
                .anyMatch(result -> result.name() == HealthCheckName.DATABASE_CONNECTION
                        && result.reading().status() == HealthStatus.UNHEALTHY);
    }

    private Optional<Reading> look(HealthCheck check, Supplier<Optional<Reading>> question) {
        if (!check.isOn()) {
            return Optional.empty();
        }
        try {
            Optional<Reading> reading = question.get();
            failing.remove(check.name());
            return reading;
        } catch (RuntimeException failure) {
            if (failing.add(check.name())) {
                LOG.warn("Check {} could not be made", check.name(), failure);
            }
            return Optional.of(check.name().unknown("It could not be looked at; the service's log says why"));
        }
    }

    /** The connection itself is looked at without a transaction around it, which would wait for it first. */
    private Optional<Reading> asOwner(HealthCheck check) {
        if (check.name() == HealthCheckName.DATABASE_CONNECTION) {
            return check.ofService();
        }
        return reading.execute(status -> {
            jdbc.queryForObject(PATIENCE, String.class);
            return check.ofService();
        });
    }

    private Optional<Reading> asTenant(HealthCheck check, TenantId tenant, FacilityId facility) {
        return transactions.readingInTenant(tenant, () -> {
            jdbc.queryForObject(PATIENCE, String.class);
            return check.ofFacility(tenant, facility);
        });
    }
}

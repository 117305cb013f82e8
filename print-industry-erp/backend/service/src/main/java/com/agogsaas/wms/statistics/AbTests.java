package com.agogsaas.wms.statistics;

import com.agogsaas.wms.engine.PlacementPolicy;
import com.agogsaas.wms.errors.CodedException;
import com.agogsaas.wms.errors.ErrorCode;
import com.agogsaas.wms.errors.InputProblem;
import com.agogsaas.wms.errors.InvalidInputException;
import com.agogsaas.wms.policy.FacilityPolicies;
import com.agogsaas.wms.statistics.AbTest.AbTestMethod;
import com.agogsaas.wms.statistics.AbTest.AbTestStatus;
import com.agogsaas.wms.statistics.AbTest.Plan;
import com.agogsaas.wms.statistics.methods.Power;
import com.agogsaas.wms.statistics.methods.SequentialDesign;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** A/B tests of how lots are placed: declared, then started, looked at, and ended. All calls within a transaction. */
@Service
class AbTests {

    /** Beyond it the declaration asks for what no facility will ever see. */
    private static final double LARGEST_SAMPLE = 1_000_000;

    private final StatisticalAnalysis analysis;
    private final AbTestRepository repository;
    private final TrialObservations observations;
    private final FacilityPolicies policies;
    private final TrialMonitor monitor;

    AbTests(
            StatisticalAnalysis analysis,
            AbTestRepository repository,
            TrialObservations observations,
            FacilityPolicies policies,
            TrialMonitor monitor) {
        this.analysis = analysis;
        this.repository = repository;
        this.observations = observations;
        this.policies = policies;
        this.monitor = monitor;
    }

    /**
     * Writes a test down before it starts, with the sample that it needs.
     *
     * @param draft whose sample size is not known yet
     * @throws InvalidInputException {@link ErrorCode#AB_TEST_INVALID} when its parts do not go together
     */
    AbTest declare(TenantId tenant, FacilityId facility, Plan draft, String caller) {
        PlacementPolicy policy = policies.inForce(tenant, facility).policy();
        check("input.control", () -> draft.control().applyTo(policy));
        check("input.treatment", () -> draft.treatment().applyTo(policy));
        if (draft.secondaryMetrics().contains(draft.metric())) {
            throw invalid("input.secondaryMetrics", "The primary metric is none of the others");
        }
        String testId = repository
                .declare(tenant, facility, planned(draft), caller)
                .orElseThrow(() -> invalid("input.name", "The facility has a test of this name"));
        return require(tenant, testId);
    }

    /** @throws CodedException {@link ErrorCode#AB_TEST_NOT_FOUND} */
    AbTest require(TenantId tenant, String testId) {
        return repository.find(tenant, testId).orElseThrow(() -> notFound(testId));
    }

    /**
     * Starts a declared test: from now on it changes how lots are placed.
     *
     * @throws CodedException {@link ErrorCode#AB_TEST_NOT_FOUND}; {@link ErrorCode#STATISTICS_OFF};
     *     {@link ErrorCode#AB_TEST_STATE_CONFLICT} when it has started, or another one of the facility is running
     */
    AbTest start(TenantId tenant, String testId) {
        analysis.requireOn();
        AbTest test = lock(tenant, testId);
        if (test.status() != AbTestStatus.DECLARED) {
            throw conflict("The test is " + test.status() + " and cannot be started");
        }
        if (repository.isAnyRunning(tenant, test.facilityId())) {
            throw conflict("Another test of the facility is running: each would change what the other one measures");
        }
        repository.start(tenant, testId);
        return require(tenant, testId);
    }

    /**
     * Ends a test without a verdict.
     *
     * @throws CodedException {@link ErrorCode#AB_TEST_NOT_FOUND}; {@link ErrorCode#AB_TEST_STATE_CONFLICT} when it is
     *     over
     */
    AbTest stop(TenantId tenant, String testId, String reason) {
        AbTest test = lock(tenant, testId);
        if (test.status() == AbTestStatus.COMPLETED || test.status() == AbTestStatus.ABANDONED) {
            throw conflict("The test is over: it is " + test.status());
        }
        repository.abandon(tenant, testId, reason);
        return require(tenant, testId);
    }

    /**
     * Looks at a test; one that is not running, or of which there is no news, stays as it is.
     *
     * @throws CodedException {@link ErrorCode#AB_TEST_NOT_FOUND}
     */
    AbTest look(TenantId tenant, String testId) {
        boolean unused = monitor.look(tenant, lock(tenant, testId));
        return require(tenant, testId);
    }

    private static Plan planned(Plan draft) {
        double once = draft.unit().isSwitchback()
                ? Power.sizeForPairs(
                        draft.minimumEffect(), draft.expectedDeviation(), draft.significance(), draft.power())
                : Power.sizeForTwoMeans(
                        draft.minimumEffect(), draft.expectedDeviation(), draft.significance(), draft.power());
        double size = once * new SequentialDesign(draft.significance()).inflation(draft.plannedLooks(), draft.power());
        if (size > LARGEST_SAMPLE) {
            throw invalid(
                    "input.minimumEffect",
                    "An effect this small takes more than " + (long) LARGEST_SAMPLE + " observations to see");
        }
        return withSample(draft, (long) Math.ceil(size));
    }

    /** How much a metric has varied in the last 30 days, as a declaration has to say; empty where that is not known. */
    Optional<Double> observedDeviation(
            TenantId tenant, FacilityId facility, AbTestMetric metric, AllocationUnit unit, int windowMinutes) {
        return unit.isSwitchback()
                ? observations.deviationOfWindows(
                        tenant, facility, metric, unit == AllocationUnit.AISLE_WINDOW, windowMinutes)
                : observations.deviationOfLots(tenant, facility, metric);
    }

    private static Plan withSample(Plan draft, long size) {
        return new Plan(
                draft.name(),
                draft.hypothesis(),
                draft.metric(),
                draft.secondaryMetrics(),
                draft.higherIsBetter(),
                draft.controlName(),
                draft.control(),
                draft.treatmentName(),
                draft.treatment(),
                draft.unit(),
                draft.windowMinutes(),
                draft.washoutMinutes(),
                method(draft),
                draft.seed(),
                draft.significance(),
                draft.power(),
                draft.minimumEffect(),
                draft.expectedDeviation(),
                Math.max(2, size),
                draft.plannedLooks());
    }

    /** What the data require, decided before there are any. */
    private static AbTestMethod method(Plan draft) {
        if (draft.unit().isSwitchback()) {
            return AbTestMethod.PAIRED_T;
        }
        return draft.metric().isShare() ? AbTestMethod.CHI_SQUARE : draft.method();
    }

    private AbTest lock(TenantId tenant, String testId) {
        return repository.lock(tenant, testId).orElseThrow(() -> notFound(testId));
    }

    private static void check(String path, Runnable settings) {
        try {
            settings.run();
        } catch (IllegalArgumentException refused) {
            throw invalid(path, Objects.requireNonNull(refused.getMessage()));
        }
    }

    static InvalidInputException invalid(String path, String message) {
        return new InvalidInputException(List.of(new InputProblem(ErrorCode.AB_TEST_INVALID, path, message)));
    }

    private static CodedException notFound(String testId) {
        return new CodedException(ErrorCode.AB_TEST_NOT_FOUND, "There is no A/B test " + testId);
    }

    private static CodedException conflict(String message) {
        return new CodedException(ErrorCode.AB_TEST_STATE_CONFLICT, message);
    }
}

package com.agogsaas.wms.statistics;

import com.agogsaas.wms.statistics.AbTest.AbTestStatus;
import com.agogsaas.wms.statistics.AbTest.Look;
import com.agogsaas.wms.statistics.AbTest.Plan;
import com.agogsaas.wms.statistics.AbTest.SecondaryResult;
import com.agogsaas.wms.statistics.AbTest.Verdict;
import com.agogsaas.wms.statistics.Contrast.Check;
import com.agogsaas.wms.statistics.TrialObservations.Assigned;
import com.agogsaas.wms.statistics.ValidationDraft.Assumption;
import com.agogsaas.wms.statistics.methods.Corrections;
import com.agogsaas.wms.statistics.methods.CountTests;
import com.agogsaas.wms.statistics.methods.EffectSizes.Effect;
import com.agogsaas.wms.statistics.methods.SequentialDesign;
import com.agogsaas.wms.statistics.methods.SequentialDesign.Decision;
import com.agogsaas.wms.statistics.methods.SequentialDesign.Limits;
import com.agogsaas.wms.statistics.methods.TestMethod;
import com.agogsaas.wms.statistics.methods.TestResult;
import com.agogsaas.wms.statistics.methods.TestResult.Tested;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks at a running test, as often as one likes, and ends it when it is decided or does harm. */
@Component
class TrialMonitor {

    /** A look that adds less than this share of the planned information would cost more than it tells. */
    private static final double LEAST_STEP = 0.01;

    /** With fewer lots or pairs no test is believed, whatever it says. */
    private static final long FEWEST = 5;

    private static final int MINUTES_OF_A_DAY = 1_440;
    private static final Logger LOG = LoggerFactory.getLogger(TrialMonitor.class);

    private final AbTestRepository tests;
    private final TrialObservations observations;
    private final ValidationRepository validations;
    private final Clock clock;

    TrialMonitor(
            AbTestRepository tests, TrialObservations observations, ValidationRepository validations, Clock clock) {
        this.tests = tests;
        this.observations = observations;
        this.validations = validations;
        this.clock = clock;
    }

    /**
     * Looks, in a transaction of the tenant, at a test whose row is locked.
     *
     * @return whether there was enough news for a look
     */
    boolean look(TenantId tenant, AbTest test) {
        if (test.status() != AbTestStatus.RUNNING) {
            return false;
        }
        Contrast contrast = contrast(tenant, test, test.plan().metric());
        List<Look> before = tests.looks(tenant, test.testId());
        double seen = before.isEmpty() ? 0 : before.get(before.size() - 1).informationShare();
        double share = (double) contrast.information() / test.plan().plannedSampleSize();
        if (contrast.information() < FEWEST || share < seen + LEAST_STEP) {
            return false;
        }
        List<Double> shares =
                new ArrayList<>(before.stream().map(Look::informationShare).toList());
        shares.add(share);
        List<Limits> all = new SequentialDesign(test.plan().significance()).limits(shares);
        Limits limits = all.get(all.size() - 1);
        double statistic = contrast.isTested()
                ? SequentialDesign.statistic(
                        contrast.pValue(), contrast.isBetter(test.plan().higherIsBetter()))
                : Double.NaN;
        Decision decision = SequentialDesign.judge(limits, statistic);
        tests.noteSizes(tenant, test.testId(), contrast.controlSize(), contrast.treatmentSize());
        tests.look(
                tenant,
                test.testId(),
                new Look(
                        before.size() + 1,
                        clock.instant(),
                        share,
                        contrast.controlSize(),
                        contrast.treatmentSize(),
                        known(contrast.controlMean()),
                        known(contrast.treatmentMean()),
                        known(statistic),
                        limits.better(),
                        limits.worse(),
                        decision.name()));
        if (decision != Decision.GO_ON) {
            end(tenant, test, contrast, limits, decision);
        }
        return true;
    }

    private Contrast contrast(TenantId tenant, AbTest test, AbTestMetric metric) {
        Plan plan = test.plan();
        if (!plan.unit().isSwitchback()) {
            return Contrasts.ofLots(plan, metric, observations.lots(tenant, test.testId(), metric));
        }
        Instant started = Objects.requireNonNull(test.startedAt());
        int minutes = plan.windowMinutes() == null ? MINUTES_OF_A_DAY : plan.windowMinutes();
        long windowUnderWay = Duration.between(started, clock.instant()).toMinutes() / minutes;
        return Contrasts.ofCells(observations.cells(tenant, test.testId(), metric, windowUnderWay));
    }

    private void end(TenantId tenant, AbTest test, Contrast contrast, Limits limits, Decision decision) {
        List<Check> checks = new ArrayList<>(contrast.checks());
        checks.add(sampleRatio(tenant, test));
        validations.save(
                tenant,
                new FacilityId(test.facilityId()),
                checks.stream()
                        .map(check -> ValidationDraft.of(
                                ValidationDraft.SubjectKind.AB_TEST,
                                test.testId(),
                                check.assumption(),
                                check.result(),
                                check.consequence()))
                        .toList());
        String broken = checks.stream()
                .filter(check -> check.fatal() && check.isViolated())
                .map(Check::consequence)
                .findFirst()
                .orElse(null);
        Effect size = contrast.size();
        if (size == null || !contrast.isTested() || !Double.isFinite(contrast.error())) {
            tests.abandon(
                    tenant, test.testId(), "All planned data are there and do not vary: there is nothing to compare");
            return;
        }
        if (decision == Decision.WORSE) {
            LOG.warn("A/B test {} of {} is stopped: the treatment does harm", test.testId(), tenant);
        }
        tests.complete(
                tenant,
                test.testId(),
                verdict(
                        test.plan(),
                        contrast,
                        size,
                        limits,
                        broken != null ? "ASSUMPTIONS_VIOLATED" : conclusion(decision)),
                secondary(tenant, test),
                notes(decision, broken));
    }

    /** Whether as many lots went to each side as were meant to; if not, something beside chance decided. */
    private Check sampleRatio(TenantId tenant, AbTest test) {
        Assigned assigned = observations.assigned(tenant, test.testId());
        long all = assigned.control() + assigned.treatment();
        TestResult result = test.plan().unit().isSwitchback()
                // Lots of a window come together: that they are not halved evenly says nothing.
                ? new TestResult.NotTestable(TestMethod.CHI_SQUARE, TestResult.Obstacle.TOO_FEW, all)
                : CountTests.evenHalves(assigned.control(), assigned.treatment());
        return new Check(
                Assumption.SAMPLE_RATIO,
                result,
                true,
                "Control and treatment did not get the lots that chance gave them");
    }

    private static String conclusion(Decision decision) {
        return switch (decision) {
            case BETTER -> "TREATMENT_BETTER";
            case WORSE -> "CONTROL_BETTER";
            case NO_DIFFERENCE, GO_ON -> "NO_DIFFERENCE_SHOWN";
        };
    }

    private static String notes(Decision decision, @Nullable String broken) {
        String how = switch (decision) {
            case BETTER -> "The limit for improvement was reached";
            case WORSE -> "Stopped for harm: the limit for worse was reached";
            case NO_DIFFERENCE, GO_ON -> "All planned data are there, and no limit was reached";
        };
        return broken == null ? how : how + ". No verdict: " + broken;
    }

    /** The interval is as wide as the limits of this look, and so holds however often one has looked. */
    private static Verdict verdict(Plan plan, Contrast contrast, Effect size, Limits limits, String conclusion) {
        double up = (plan.higherIsBetter() ? -limits.worse() : limits.better()) * contrast.error();
        double down = (plan.higherIsBetter() ? limits.better() : -limits.worse()) * contrast.error();
        Tested tested = (Tested) contrast.test();
        return new Verdict(
                conclusion,
                contrast.controlMean(),
                contrast.treatmentMean(),
                known(tested.statistic()),
                tested.pValue(),
                contrast.effect(),
                contrast.effect() - down,
                contrast.effect() + up,
                size.value(),
                contrast.sizeMethod());
    }

    private List<SecondaryResult> secondary(TenantId tenant, AbTest test) {
        List<AbTestMetric> metrics = test.plan().secondaryMetrics();
        List<Contrast> contrasts =
                metrics.stream().map(metric -> contrast(tenant, test, metric)).toList();
        double[] adjusted = Corrections.HOLM.adjust(
                contrasts.stream().mapToDouble(Contrast::pValue).toArray());
        return IntStream.range(0, metrics.size())
                .mapToObj(i -> new SecondaryResult(
                        metrics.get(i),
                        contrasts.get(i).controlSize(),
                        contrasts.get(i).treatmentSize(),
                        known(contrasts.get(i).effect()),
                        known(contrasts.get(i).pValue()),
                        known(adjusted[i])))
                .toList();
    }

    private static @Nullable Double known(double value) {
        return Double.isFinite(value) ? value : null;
    }
}

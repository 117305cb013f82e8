package com.agogsaas.wms.statistics;

import com.agogsaas.wms.statistics.AbTest.AbTestStatus;
import com.agogsaas.wms.statistics.AbTest.Look;
import com.agogsaas.wms.statistics.AbTest.Plan;
import com.agogsaas.wms.statistics.AbTest.SecondaryResult;
import com.agogsaas.wms.statistics.AbTest.Verdict;
import java.util.List;
import java.util.Locale;

/** Says in words and Markdown what a test is, and what came of it. */
final class AbTestReport {

    private AbTestReport() {}

    /** What to do now, in a sentence. */
    static String recommendation(AbTest test) {
        Verdict verdict = test.verdict();
        if (verdict == null) {
            return switch (test.status()) {
                case DECLARED -> "Start it when nothing else is about to change.";
                case RUNNING ->
                    "Wait: " + test.plan().plannedSampleSize() + " "
                            + (test.plan().unit().isSwitchback() ? "pairs of windows" : "lots per variant")
                            + " are planned. Looking changes nothing.";
                case COMPLETED, ABANDONED -> "Keep what is in force; the test came to no verdict.";
            };
        }
        return switch (verdict.conclusion()) {
            case "TREATMENT_BETTER" -> "Put " + test.plan().treatmentName() + " in force.";
            case "CONTROL_BETTER" -> "Keep " + test.plan().controlName() + "; the treatment is worse.";
            case "ASSUMPTIONS_VIOLATED" -> "Keep " + test.plan().controlName() + " and test again: " + test.notes();
            default ->
                "Keep " + test.plan().controlName() + ": no difference of "
                        + figure(test.plan().minimumEffect()) + " or more was shown.";
        };
    }

    static String markdown(AbTest test, List<Look> looks) {
        Plan plan = test.plan();
        StringBuilder text = new StringBuilder("# A/B test: " + plan.name() + "\n\n");
        line(text, "Hypothesis", plan.hypothesis());
        line(text, "Metric", plan.metric() + (plan.higherIsBetter() ? ", more is better" : ", less is better"));
        line(text, "Control / treatment", plan.controlName() + " / " + plan.treatmentName());
        line(
                text,
                "Allocation",
                plan.unit()
                        + (plan.unit() == AllocationUnit.LOT
                                ? " (lots share bins: what one variant takes the other lacks; the effect may be over-"
                                        + " or understated)"
                                : ""));
        line(
                text,
                "Plan",
                "effect " + figure(plan.minimumEffect()) + ", significance " + figure(plan.significance()) + ", power "
                        + figure(plan.power()) + ", sample " + plan.plannedSampleSize() + ", method " + plan.method());
        line(text, "Status", test.status() + (test.notes() == null ? "" : ": " + test.notes()));
        verdict(text, test);
        looks(text, looks);
        secondary(text, test);
        text.append("\n**Recommendation:** ").append(recommendation(test)).append('\n');
        return text.toString();
    }

    private static void verdict(StringBuilder text, AbTest test) {
        Verdict verdict = test.verdict();
        if (verdict == null || test.status() != AbTestStatus.COMPLETED) {
            return;
        }
        line(text, "Conclusion", verdict.conclusion());
        line(
                text,
                "Means",
                figure(verdict.controlMean()) + " (n " + test.controlSampleSize() + ") / "
                        + figure(verdict.treatmentMean()) + " (n " + test.treatmentSampleSize() + ")");
        line(
                text,
                "Effect",
                figure(verdict.effect()) + ", interval " + figure(verdict.lower()) + " to " + figure(verdict.upper())
                        + " (holds for every look), " + verdict.effectSizeMethod() + " "
                        + figure(verdict.effectSize()) + ", p " + figure(verdict.pValue()));
    }

    private static void looks(StringBuilder text, List<Look> looks) {
        if (looks.isEmpty()) {
            return;
        }
        text.append(
                "\n| look | information | statistic | worse at | better at | decision |\n|--:|--:|--:|--:|--:|---|\n");
        for (Look look : looks) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %d | %.0f %% | %s | %.3f | %.3f | %s |%n",
                    look.lookNumber(),
                    100 * look.informationShare(),
                    look.statistic() == null ? "-" : figure(look.statistic()),
                    look.worseLimit(),
                    look.betterLimit(),
                    look.decision()));
        }
    }

    private static void secondary(StringBuilder text, AbTest test) {
        for (SecondaryResult result : test.secondaryResults()) {
            line(
                    text,
                    "Also " + result.metric(),
                    result.effect() == null
                            ? "too little is known"
                            : "effect " + figure(result.effect()) + ", p corrected by Holm "
                                    + (result.adjustedPValue() == null ? "-" : figure(result.adjustedPValue())));
        }
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append("- **").append(name).append(":** ").append(value).append('\n');
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }
}

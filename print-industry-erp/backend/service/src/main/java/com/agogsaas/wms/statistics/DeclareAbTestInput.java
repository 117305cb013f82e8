package com.agogsaas.wms.statistics;

import com.agogsaas.wms.engine.Algorithm;
import com.agogsaas.wms.engine.ScoreTerm;
import com.agogsaas.wms.statistics.AbTest.AbTestMethod;
import com.agogsaas.wms.statistics.AbTest.Plan;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The argument of the declaration as it arrives; unchecked. */
record DeclareAbTestInput(
        @Nullable String tenantId,
        String facilityId,
        String name,
        String hypothesis,
        AbTestMetric metric,
        @Nullable List<AbTestMetric> secondaryMetrics,
        @Nullable AllocationUnit unit,
        @Nullable Integer windowMinutes,
        @Nullable Integer washoutMinutes,
        @Nullable Boolean compareRanks,
        String controlName,
        @Nullable VariantInput control,
        String treatmentName,
        @Nullable VariantInput treatment,
        BigDecimal minimumEffect,
        BigDecimal expectedDeviation,
        @Nullable BigDecimal significance,
        @Nullable BigDecimal power,
        @Nullable Integer plannedLooks,
        @Nullable Integer seed) {

    static final int USUAL_WINDOW = 240;
    private static final int MINUTES_OF_A_DAY = 1_440;
    private static final int SHORTEST_WINDOW = 15;
    private static final int LONGEST_WINDOW = 10_080;
    private static final int USUAL_LOOKS = 20;
    private static final int MOST_LOOKS = 200;
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000);

    /** A variant as it arrives; unchecked. */
    record VariantInput(
            @Nullable Algorithm algorithm,
            @Nullable BigDecimal spaceTravelDial,
            @Nullable List<WeightInput> scoreWeights) {

        /** A weight as it arrives; unchecked. */
        record WeightInput(ScoreTerm term, BigDecimal weight) {}

        VariantSettings parse(String path) {
            Map<ScoreTerm, Double> weights = new EnumMap<>(ScoreTerm.class);
            for (WeightInput weight : scoreWeights == null ? List.<WeightInput>of() : scoreWeights) {
                if (weights.put(weight.term(), weight.weight().doubleValue()) != null) {
                    throw AbTests.invalid(
                            path + ".scoreWeights", weight.term() + " has a weight in this input already");
                }
            }
            return new VariantSettings(
                    algorithm, spaceTravelDial == null ? null : spaceTravelDial.doubleValue(), weights);
        }
    }

    /** The declaration, but for what follows from it: method and sample. */
    Plan parse() {
        AllocationUnit given = Objects.requireNonNullElse(unit, AllocationUnit.AISLE_WINDOW);
        Integer window = window(given, windowMinutes);
        if (controlName.equals(treatmentName)) {
            throw AbTests.invalid("input.treatmentName", "Control and treatment have different names");
        }
        return new Plan(
                Texts.required("input.name", name, Texts.NAME),
                Texts.required("input.hypothesis", hypothesis, Texts.PAGE),
                metric,
                secondary(),
                metric.higherIsBetter(),
                Texts.required("input.controlName", controlName, Texts.NAME),
                settings("input.control", control),
                Texts.required("input.treatmentName", treatmentName, Texts.NAME),
                settings("input.treatment", treatment),
                given,
                window,
                washout(window),
                Boolean.TRUE.equals(compareRanks) ? AbTestMethod.MANN_WHITNEY_U : AbTestMethod.WELCH_T,
                seed != null ? seed : UUID.randomUUID().getMostSignificantBits(),
                within("significance", significance, "0.05", "0.0001", "0.2"),
                within("power", power, "0.8", "0.5", "0.999"),
                positive("minimumEffect", minimumEffect),
                positive("expectedDeviation", expectedDeviation),
                0,
                (int) within(
                        "plannedLooks",
                        plannedLooks == null ? null : BigDecimal.valueOf(plannedLooks),
                        Integer.toString(USUAL_LOOKS),
                        "1",
                        Integer.toString(MOST_LOOKS)));
    }

    private static VariantSettings settings(String path, @Nullable VariantInput variant) {
        return variant == null ? VariantSettings.AS_IN_FORCE : variant.parse(path);
    }

    private List<AbTestMetric> secondary() {
        List<AbTestMetric> others = secondaryMetrics == null ? List.of() : secondaryMetrics;
        if (new HashSet<>(others).size() < others.size()) {
            throw AbTests.invalid("input.secondaryMetrics", "A metric is named twice");
        }
        return others;
    }

    /** How long a window is; null for lots. */
    static @Nullable Integer window(AllocationUnit given, @Nullable Integer windowMinutes) {
        if (given != AllocationUnit.AISLE_WINDOW) {
            if (windowMinutes != null) {
                throw AbTests.invalid("input.windowMinutes", "Only AISLE_WINDOW has windows of a length to choose");
            }
            return given == AllocationUnit.DAY ? MINUTES_OF_A_DAY : null;
        }
        int minutes = Objects.requireNonNullElse(windowMinutes, USUAL_WINDOW);
        if (minutes < SHORTEST_WINDOW || minutes > LONGEST_WINDOW) {
            throw AbTests.invalid(
                    "input.windowMinutes", "A window has " + SHORTEST_WINDOW + " to " + LONGEST_WINDOW + " minutes");
        }
        return minutes;
    }

    private int washout(@Nullable Integer window) {
        int minutes = Objects.requireNonNullElse(washoutMinutes, 0);
        if (minutes < 0 || minutes > (window == null ? 0 : window / 2)) {
            throw AbTests.invalid("input.washoutMinutes", "A washout is at most half of a window; lots have none");
        }
        return minutes;
    }

    private static double positive(String field, BigDecimal value) {
        if (value.signum() <= 0 || value.compareTo(LARGEST) > 0) {
            throw AbTests.invalid("input." + field, "This is more than 0, up to " + LARGEST);
        }
        return value.doubleValue();
    }

    private static double within(String field, @Nullable BigDecimal value, String usual, String least, String most) {
        BigDecimal given = value == null ? new BigDecimal(usual) : value;
        if (given.compareTo(new BigDecimal(least)) < 0 || given.compareTo(new BigDecimal(most)) > 0) {
            throw AbTests.invalid("input." + field, "This is " + least + " to " + most);
        }
        return given.doubleValue();
    }
}

package com.agogsaas.wms.putaway.graphql;

import com.agogsaas.wms.engine.Constraint;
import com.agogsaas.wms.engine.ScoreBreakdown;
import com.agogsaas.wms.engine.Violation;
import com.agogsaas.wms.putaway.BinVerdict;
import com.agogsaas.wms.putaway.graphql.RecommendationPayload.TermPoints;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why, or why not, a bin, in the schema's shape. */
record BinExplanationPayload(
        String locationId,
        String locationCode,
        boolean feasible,
        List<BrokenRule> violations,
        @Nullable BigDecimal score,
        List<TermPoints> scoreBreakdown) {

    /** The unit that a shortfall is in. */
    enum ShortfallUnit {
        CUBIC_FEET,
        POUNDS,
        INCHES,
        DEGREES_FAHRENHEIT,
        UNITS
    }

    /** A rule that the bin breaks, and by how much where the rule knows more or less. */
    record BrokenRule(
            Constraint constraint,
            @Nullable BigDecimal shortfall,
            @Nullable ShortfallUnit unit) {

        static BrokenRule of(Violation violation) {
            long missing = violation.shortfall();
            return switch (violation.constraint()) {
                case VOLUME -> in(violation, missing, 3, ShortfallUnit.CUBIC_FEET);
                case WEIGHT -> in(violation, missing, 2, ShortfallUnit.POUNDS);
                case DIMENSIONS -> in(violation, missing, 2, ShortfallUnit.INCHES);
                case TEMPERATURE -> in(violation, missing, 0, ShortfallUnit.DEGREES_FAHRENHEIT);
                case DOES_NOT_PACK -> in(violation, missing, 0, ShortfallUnit.UNITS);
                case BLOCKED, LOCATION_TYPE, SECURITY_ZONE, LOT_MIXING ->
                    new BrokenRule(violation.constraint(), null, null);
            };
        }

        private static BrokenRule in(Violation violation, long missing, int decimals, ShortfallUnit unit) {
            return missing == 0
                    ? new BrokenRule(violation.constraint(), null, null)
                    : new BrokenRule(violation.constraint(), BigDecimal.valueOf(missing, decimals), unit);
        }
    }

    static BinExplanationPayload of(BinVerdict verdict) {
        ScoreBreakdown score = verdict.score();
        return new BinExplanationPayload(
                verdict.bin().location().value(),
                verdict.bin().code(),
                verdict.violations().isEmpty(),
                verdict.violations().stream().map(BrokenRule::of).toList(),
                score == null ? null : RecommendationPayload.threeDecimals(score.total()),
                score == null ? List.of() : TermPoints.of(score));
    }
}

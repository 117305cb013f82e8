package com.agogsaas.wms.putaway.graphql;

import com.agogsaas.wms.engine.Constraint;
import com.agogsaas.wms.engine.ScoreBreakdown;
import com.agogsaas.wms.engine.Violation;
import com.agogsaas.wms.putaway.BinVerdict;
import com.agogsaas.wms.putaway.Shortfall;
import com.agogsaas.wms.putaway.ShortfallUnit;
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

    /** A rule that the bin breaks, and by how much where the rule knows more or less. */
    record BrokenRule(
            Constraint constraint,
            @Nullable BigDecimal shortfall,
            @Nullable ShortfallUnit unit) {

        static BrokenRule of(Violation violation) {
            Shortfall shortfall = Shortfall.of(violation);
            return shortfall == null
                    ? new BrokenRule(violation.constraint(), null, null)
                    : new BrokenRule(violation.constraint(), shortfall.amount(), shortfall.unit());
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

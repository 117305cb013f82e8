package com.agogsaas.wms.ledger;

import com.agogsaas.wms.units.LocationId;
import com.agogsaas.wms.units.RecommendationId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people did with a recommendation, as they say it.
 *
 * @param recommendation which
 * @param kind what they did
 * @param actualLocation the bin that the lot went to; there if and only if it is {@link DecisionKind#OVERRIDDEN}
 * @param reason why they did not follow it; never with {@link DecisionKind#ACCEPTED}
 * @param note what they say of it
 * @param overfill whether the lot stays where it was put even though the bin is too small or too weak for it
 * @param brokenRules the rules that the actual bin breaks whatever is in it; found by whoever knows them
 * @param decidedBy who says it
 */
public record Decision(
        RecommendationId recommendation,
        DecisionKind kind,
        @Nullable LocationId actualLocation,
        @Nullable DecisionReason reason,
        @Nullable String note,
        boolean overfill,
        List<BrokenRule> brokenRules,
        String decidedBy) {

    public Decision {
        brokenRules = List.copyOf(brokenRules);
    }

    /** The same, with what is wrong with the actual bin. */
    public Decision breaking(List<BrokenRule> rules) {
        return new Decision(recommendation, kind, actualLocation, reason, note, overfill, rules, decidedBy);
    }
}

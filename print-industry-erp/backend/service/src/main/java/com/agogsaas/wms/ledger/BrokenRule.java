package com.agogsaas.wms.ledger;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule that keeps a lot out of a bin.
 *
 * @param rule its name, as in the schema's PutawayConstraint
 * @param shortfall by how much the bin fails it; null for rules that know no more or less
 * @param unit of the shortfall, as in the schema's ShortfallUnit; null without one
 */
public record BrokenRule(
        String rule,
        @Nullable BigDecimal shortfall,
        @Nullable String unit) {

    private static final Set<String> OF_CAPACITY = Set.of("VOLUME", "WEIGHT", "DIMENSIONS", "DOES_NOT_PACK");

    /** A rule that knows no more or less. */
    public static BrokenRule of(String rule) {
        return new BrokenRule(rule, null, null);
    }

    /** Whether the bin is merely too small or too weak, which people can see for themselves. */
    boolean ofCapacity() {
        return OF_CAPACITY.contains(rule);
    }

    /** For programs that read the refusal. */
    Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("constraint", rule);
        if (shortfall != null && unit != null) {
            details.put("shortfall", shortfall);
            details.put("unit", unit);
        }
        return details;
    }

    @Override
    public String toString() {
        return shortfall == null ? rule : rule + " by " + shortfall.toPlainString() + " " + unit;
    }
}

package com.agogsaas.wms.engine;

import java.util.List;

/**
 * Whether a bin takes a lot as the facility stands, and if not, every rule against it.
 *
 * @param violations the rules that the bin fails, in the order of {@link Constraint}; none when it takes the lot
 */
public record Explanation(List<Violation> violations) {

    public Explanation {
        violations = List.copyOf(violations);
    }

    public boolean feasible() {
        return violations.isEmpty();
    }
}

package com.agogsaas.wms.engine;

/**
 * A rule that a bin fails for a lot, and by how much.
 *
 * @param constraint the rule
 * @param shortfall what is missing, in the rule's own unit: 0.001 ft3 for {@link Constraint#VOLUME}, 0.01 lb for
 *     {@link Constraint#WEIGHT}, 0.01 inch along the worst edge for {@link Constraint#DIMENSIONS}, °F for
 *     {@link Constraint#TEMPERATURE} (0 where nobody controls the bin's), units for {@link Constraint#DOES_NOT_PACK}; 0
 *     for rules that know no more or less
 */
public record Violation(Constraint constraint, long shortfall) {}

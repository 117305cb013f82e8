package com.agogsaas.wms.platform.graphql;

import graphql.analysis.FieldComplexityCalculator;
import graphql.analysis.FieldComplexityEnvironment;
import graphql.schema.GraphQLTypeUtil;

/**
 * What a field costs: one, and everything below it once per row of its page. A mutation costs a thousand, since each
 * repeats the main job, and an alias is enough to ask for it again.
 */
final class OperationCost implements FieldComplexityCalculator {

    private static final int MUTATION = 1_000;

    @Override
    public int calculate(FieldComplexityEnvironment environment, int childComplexity) {
        Object first = environment.getArguments().get("first");
        int rows = first instanceof Integer size && size > 0 ? size : 1;
        long cost = ownCost(environment) + (long) rows * childComplexity;
        return (int) Math.min(cost, Integer.MAX_VALUE / 2);
    }

    private static int ownCost(FieldComplexityEnvironment environment) {
        return GraphQLTypeUtil.simplePrint(environment.getParentType()).equals("Mutation") ? MUTATION : 1;
    }
}

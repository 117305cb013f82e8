package com.agogsaas.wms.platform.graphql;

import graphql.analysis.FieldComplexityCalculator;
import graphql.analysis.FieldComplexityEnvironment;
import graphql.schema.GraphQLTypeUtil;

/**
 * What a field costs: one, and everything below it once per row of its page. A mutation costs a thousand, since each
 * repeats the main job, and so does a query that takes an input, since it does that job without saving; an alias is
 * enough to ask for either again.
 */
final class OperationCost implements FieldComplexityCalculator {

    private static final int MAIN_JOB = 1_000;

    @Override
    public int calculate(FieldComplexityEnvironment environment, int childComplexity) {
        Object first = environment.getArguments().get("first");
        int rows = first instanceof Integer size && size > 0 ? size : 1;
        long cost = ownCost(environment) + (long) rows * childComplexity;
        return (int) Math.min(cost, Integer.MAX_VALUE / 2);
    }

    private static int ownCost(FieldComplexityEnvironment environment) {
        String parent = GraphQLTypeUtil.simplePrint(environment.getParentType());
        boolean job = parent.equals("Mutation")
                || (parent.equals("Query") && environment.getFieldDefinition().getArgument("input") != null);
        return job ? MAIN_JOB : 1;
    }
}

package com.agogsaas.wms.platform.graphql;

import com.agogsaas.wms.paging.PageRequest;
import graphql.execution.ExecutionContext;
import graphql.introspection.Introspection;
import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.VariableReference;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an operation costs. A field costs one, and everything below it once per row of its page. A mutation costs a
 * thousand, since each repeats the main job, and so does a query that takes an input, since it does that job without
 * saving, and one of pages in columns, which are large; an alias is enough to ask for any of them again.
 *
 * <p>The library's own counter passes a fragment once, so whatever stands in one is free wherever it is used again.
 * Here a fragment costs each time. It is added up once for all that: what it costs depends on nothing but itself.
 */
final class OperationCost {

    private static final int MAIN_JOB = 1_000;

    /** Far above any limit; keeps sums and products within a long. */
    private static final long VERY_MUCH = 1L << 40;

    private static final long MAX_ROWS = 1_000_000;

    private final GraphQLSchema schema;
    private final Map<String, FragmentDefinition> fragments;
    private final Map<String, Object> variables;
    private final Map<String, Size> known = new HashMap<>();

    private OperationCost(ExecutionContext context) {
        this.schema = context.getGraphQLSchema();
        this.fragments = context.getFragmentsByName();
        this.variables = context.getCoercedVariables().toMap();
    }

    /**
     * How large a part of an operation is.
     *
     * @param depth fields nested in one another
     * @param cost as this class counts it
     */
    record Size(int depth, long cost) {

        private static final Size NONE = new Size(0, 0);

        private Size beside(Size other) {
            return new Size(Math.max(depth, other.depth), Math.min(VERY_MUCH, cost + other.cost));
        }

        private Size under(long ownCost, long rows) {
            return new Size(depth + 1, Math.min(VERY_MUCH, ownCost + rows * cost));
        }
    }

    /** Adds up an operation that is valid, so that none of its fragments contains itself. */
    static Size of(ExecutionContext context) {
        var operation = context.getOperationDefinition();
        GraphQLSchema schema = context.getGraphQLSchema();
        GraphQLObjectType root = switch (operation.getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> schema.getMutationType();
            case SUBSCRIPTION -> schema.getSubscriptionType();
        };
        return new OperationCost(context).size(operation.getSelectionSet(), Objects.requireNonNull(root));
    }

    private Size size(@Nullable SelectionSet selections, GraphQLCompositeType type) {
        Size sum = Size.NONE;
        if (selections != null) {
            for (Selection<?> selection : selections.getSelections()) {
                sum = sum.beside(size(selection, type));
            }
        }
        return sum;
    }

    private Size size(Selection<?> selection, GraphQLCompositeType type) {
        if (selection instanceof Field field) {
            return size(field, type);
        }
        if (selection instanceof InlineFragment inline) {
            return size(
                    inline.getSelectionSet(),
                    inline.getTypeCondition() == null
                            ? type
                            : composite(inline.getTypeCondition().getName()));
        }
        String name = ((FragmentSpread) selection).getName();
        Size before = known.get(name);
        if (before != null) {
            return before;
        }
        FragmentDefinition fragment = Objects.requireNonNull(fragments.get(name));
        Size size = size(
                fragment.getSelectionSet(),
                composite(fragment.getTypeCondition().getName()));
        known.put(name, size);
        return size;
    }

    private Size size(Field field, GraphQLCompositeType type) {
        GraphQLFieldDefinition definition = Introspection.getFieldDef(schema, type, field.getName());
        Size below = GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLCompositeType inner
                ? size(field.getSelectionSet(), inner)
                : Size.NONE;
        return below.under(ownCost(definition, type), rows(field, definition));
    }

    private int ownCost(GraphQLFieldDefinition field, GraphQLCompositeType parent) {
        boolean job = parent.equals(schema.getMutationType())
                || (parent.equals(schema.getQueryType())
                        && (field.getArgument("input") != null || field.getArgument("pageSize") != null));
        return job ? MAIN_JOB : 1;
    }

    private long rows(Field field, GraphQLFieldDefinition definition) {
        if (definition.getArgument("first") == null) {
            return 1;
        }
        Object size = field.getArguments().stream()
                .filter(argument -> argument.getName().equals("first"))
                .findFirst()
                .map(this::value)
                .orElse(PageRequest.DEFAULT_SIZE);
        return size instanceof Number rows ? Math.max(1, Math.min(MAX_ROWS, rows.longValue())) : 1;
    }

    /** The number that is written there or comes in a variable; null where neither is. */
    private @Nullable Object value(Argument argument) {
        if (argument.getValue() instanceof IntValue written) {
            return written.getValue().min(BigInteger.valueOf(MAX_ROWS));
        }
        return argument.getValue() instanceof VariableReference variable ? variables.get(variable.getName()) : null;
    }

    private GraphQLCompositeType composite(String name) {
        return (GraphQLCompositeType) Objects.requireNonNull(schema.getType(name));
    }
}

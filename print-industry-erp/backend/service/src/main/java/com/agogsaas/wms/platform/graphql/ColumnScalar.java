package com.agogsaas.wms.platform.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import java.util.List;
import java.util.Locale;

/**
 * A whole column of a large page as one value. A list of the schema has every element resolved on its own, which takes
 * longer than reading it from the database once there are tens of thousands. Served only, never read.
 */
final class ColumnScalar implements Coercing<List<?>, List<?>> {

    private ColumnScalar() {}

    static GraphQLScalarType type(String name, String description) {
        return GraphQLScalarType.newScalar()
                .name(name)
                .description(description)
                .coercing(new ColumnScalar())
                .build();
    }

    @Override
    public List<?> serialize(Object value, GraphQLContext context, Locale locale) {
        if (value instanceof List<?> column) {
            return column;
        }
        throw new CoercingSerializeException("A column is served from a List, not " + value.getClass());
    }

    @Override
    public List<?> parseValue(Object value, GraphQLContext context, Locale locale) {
        throw new CoercingParseValueException("Columns are answers, not arguments");
    }

    @Override
    public List<?> parseLiteral(Value<?> literal, CoercedVariables variables, GraphQLContext context, Locale locale) {
        throw new CoercingParseLiteralException("Columns are answers, not arguments");
    }
}

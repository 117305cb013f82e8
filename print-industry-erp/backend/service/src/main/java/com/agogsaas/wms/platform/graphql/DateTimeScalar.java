package com.agogsaas.wms.platform.graphql;

import com.agogsaas.wms.errors.KeptTimes;
import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;

/** Moments in ISO 8601, written in UTC. */
final class DateTimeScalar implements Coercing<Instant, String> {

    private static final String EXPECTED =
            "A DateTime is " + KeptTimes.DESCRIPTION + ", written like 2026-01-31T08:15:00Z";

    static GraphQLScalarType type() {
        return GraphQLScalarType.newScalar()
                .name("DateTime")
                .description("A moment in ISO 8601.")
                .coercing(new DateTimeScalar())
                .build();
    }

    @Override
    public String serialize(Object value, GraphQLContext context, Locale locale) {
        if (value instanceof Instant instant) {
            return instant.toString();
        }
        throw new CoercingSerializeException("A DateTime is served from an Instant, not " + value.getClass());
    }

    @Override
    public Instant parseValue(Object value, GraphQLContext context, Locale locale) {
        try {
            return parse(value.toString());
        } catch (DateTimeException notOurs) {
            throw new CoercingParseValueException(EXPECTED, notOurs);
        }
    }

    @Override
    public Instant parseLiteral(Value<?> literal, CoercedVariables variables, GraphQLContext context, Locale locale) {
        if (literal instanceof StringValue text) {
            try {
                return parse(String.valueOf(text.getValue()));
            } catch (DateTimeException notOurs) {
                throw new CoercingParseLiteralException(EXPECTED, notOurs);
            }
        }
        throw new CoercingParseLiteralException("A DateTime is a string");
    }

    private static Instant parse(String text) {
        Instant moment = OffsetDateTime.parse(text).toInstant();
        if (!KeptTimes.contains(moment)) {
            throw new DateTimeException("This is " + moment);
        }
        return moment;
    }
}

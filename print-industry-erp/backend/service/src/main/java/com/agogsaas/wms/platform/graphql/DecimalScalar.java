package com.agogsaas.wms.platform.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Exact decimal numbers. Written without an exponent; read from numbers and from strings.
 *
 * <p>A short text such as {@code 1e999999999} stands for a number that fills the memory once it is written out, so the
 * exponent is limited while reading.
 */
final class DecimalScalar implements Coercing<BigDecimal, BigDecimal> {

    /** More digits before or after the point than any amount needs. */
    private static final int MAX_EXPONENT = 100;

    private static final int MAX_CHARACTERS = 200;

    static GraphQLScalarType type() {
        return GraphQLScalarType.newScalar()
                .name("Decimal")
                .description("An exact decimal number.")
                .coercing(new DecimalScalar())
                .build();
    }

    @Override
    public BigDecimal serialize(Object value, GraphQLContext context, Locale locale) {
        if (value instanceof BigDecimal decimal) {
            return decimal;
        }
        throw new CoercingSerializeException("A Decimal is served from a BigDecimal, not " + value.getClass());
    }

    @Override
    public BigDecimal parseValue(Object value, GraphQLContext context, Locale locale) {
        if (value instanceof Number || value instanceof String) {
            BigDecimal decimal = parse(value.toString());
            if (decimal != null) {
                return decimal;
            }
        }
        throw new CoercingParseValueException("A Decimal is a number, or a string such as \"5.50\"");
    }

    @Override
    public BigDecimal parseLiteral(
            Value<?> literal, CoercedVariables variables, GraphQLContext context, Locale locale) {
        BigDecimal decimal = null;
        if (literal instanceof IntValue whole) {
            decimal = bounded(new BigDecimal(whole.getValue()));
        } else if (literal instanceof FloatValue fraction) {
            decimal = bounded(fraction.getValue());
        } else if (literal instanceof StringValue text) {
            decimal = parse(String.valueOf(text.getValue()));
        }
        if (decimal == null) {
            throw new CoercingParseLiteralException("A Decimal is a number, or a string such as \"5.50\"");
        }
        return decimal;
    }

    private static @Nullable BigDecimal parse(String text) {
        if (text.length() > MAX_CHARACTERS) {
            return null;
        }
        try {
            return bounded(new BigDecimal(text.strip()));
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    private static @Nullable BigDecimal bounded(BigDecimal decimal) {
        long magnitude = (long) decimal.precision() - decimal.scale();
        boolean writable = Math.abs((long) decimal.scale()) <= MAX_EXPONENT && Math.abs(magnitude) <= MAX_EXPONENT;
        return writable || decimal.unscaledValue().equals(BigInteger.ZERO) ? decimal : null;
    }
}

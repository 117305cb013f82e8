package com.agogsaas.wms.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.BooleanValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalScalarTest {

    private final DecimalScalar scalar = new DecimalScalar();

    @Test
    void readsNumbersAndStringsExactly() {
        assertThat(value(5.5)).isEqualByComparingTo("5.5");
        assertThat(value(100)).isEqualByComparingTo("100");
        assertThat(value("0.1")).isEqualTo(new BigDecimal("0.1"));
        assertThat(literal(new IntValue(BigInteger.TEN))).isEqualByComparingTo("10");
        assertThat(literal(new FloatValue(new BigDecimal("5.50")))).isEqualByComparingTo("5.5");
        assertThat(literal(new StringValue("1e3"))).isEqualByComparingTo("1000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "", "five", "1e999999999", "1e-999999999", "1e2147483647"})
    void refusesWhatIsNoNumberOrCouldNotBeWrittenOut(String text) {
        assertThatThrownBy(() -> value(text)).isInstanceOf(CoercingParseValueException.class);
        assertThatThrownBy(() -> literal(new StringValue(text))).isInstanceOf(CoercingParseLiteralException.class);
    }

    @Test
    void refusesNotANumberFromJson() {
        assertThatThrownBy(() -> value(Double.NaN)).isInstanceOf(CoercingParseValueException.class);
        assertThatThrownBy(() -> value("9".repeat(1_000))).isInstanceOf(CoercingParseValueException.class);
        assertThatThrownBy(() -> value(List.of(1))).isInstanceOf(CoercingParseValueException.class);
        assertThatThrownBy(() -> literal(new BooleanValue(true))).isInstanceOf(CoercingParseLiteralException.class);
    }

    private BigDecimal value(Object given) {
        return scalar.parseValue(given, GraphQLContext.getDefault(), Locale.ROOT);
    }

    private BigDecimal literal(Value<?> given) {
        return scalar.parseLiteral(given, CoercedVariables.emptyVariables(), GraphQLContext.getDefault(), Locale.ROOT);
    }
}

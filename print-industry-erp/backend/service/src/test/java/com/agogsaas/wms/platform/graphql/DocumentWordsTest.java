package com.agogsaas.wms.platform.graphql;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.execution.AbortExecutionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentWordsTest {

    private static final String LONG = "9".repeat(1_001);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ a(b: LONG) }",
                "{ a(b: 1.LONG) }",
                "{ aLONG }",
                "{ a(b: \"\\\"\", c: LONG) }",
                "{ a(b: \"\"\"\\\"\"\" \"\"\", c: LONG) }",
                "# comment\n{ a(b: LONG) }",
                "{ a(b: \"not closed\n, c: LONG) }"
            })
    void longWordsAreRefused(String document) {
        assertThatThrownBy(() -> DocumentWords.check(document.replace("LONG", LONG)))
                .isInstanceOf(AbortExecutionException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ a(b: \"LONG\") }",
                "{ a(b: \"\\\"LONG\") }",
                "{ a(b: \"\"\"LONG \\\"\"\" LONG\"\"\") }",
                "{ a } # LONG",
                "{ a(b: \"LONG",
                "{ a(b: \"\"\"LONG",
                "{ a(b: \"\\"
            })
    void stringsAndCommentsMayBeLong(String document) {
        assertThatCode(() -> DocumentWords.check(document.replace("LONG", LONG)))
                .doesNotThrowAnyException();
    }
}

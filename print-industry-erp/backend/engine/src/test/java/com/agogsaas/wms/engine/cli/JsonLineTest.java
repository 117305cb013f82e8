package com.agogsaas.wms.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonLineTest {

    @Test
    void namesAndTextsAreQuoted() {
        assertThat(new JsonLine().put("a\"b", "c\\d\n\u00e9")).hasToString("{\"a\\\"b\":\"c\\\\d\\u000a\u00e9\"}");
    }

    @Test
    void numbersHaveNoExponentAndNoIdleZeros() {
        assertThat(new JsonLine()
                        .put("a", 12L)
                        .put("b", 0.5)
                        .put("c", 1e-9)
                        .put("d", 2.0)
                        .put("e", 1.0000014))
                .hasToString("{\"a\":12,\"b\":0.5,\"c\":0,\"d\":2,\"e\":1.000001}");
    }

    @Test
    void nothingIsAnObjectToo() {
        assertThat(new JsonLine()).hasToString("{}");
    }
}

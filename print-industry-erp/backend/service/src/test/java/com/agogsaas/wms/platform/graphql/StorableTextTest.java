package com.agogsaas.wms.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorableTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "LOT-1", "Größe", "\uD83D\uDCE6", "a\uD83D\uDCE6\uD83D\uDCE6b"})
    void wellFormedTextIsKept(String text) {
        assertThat(StorableText.isStorable(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\uD83D", "\uDCE6", "\uDCE6\uD83D", "\uD83D\uD83D\uDCE6", "a\uD83Db"})
    void halvesOfPairsAndZeroAreNot(String text) {
        assertThat(StorableText.isStorable(text)).isFalse();
    }
}

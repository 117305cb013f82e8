package com.agogsaas.wms.benchmarks.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationOptionsTest {

    @Test
    void laterWordsWin() {
        EvaluationOptions options =
                EvaluationOptions.parse("--seeds 3 --arrivals 2011-03-01 --seeds 5 --stock economic".split(" ", -1));
        assertThat(options.seeds()).isEqualTo(5);
        assertThat(options.arrivals()).containsExactly(LocalDate.of(2011, 3, 1));
        assertThat(options.stock()).isEqualTo(StockRule.ECONOMIC);
    }

    @ParameterizedTest
    @CsvSource({
        "--seeds 0, --seeds needs a number from 1 to 999999",
        "--arrivals tomorrow, --arrivals needs days like 2011-04-01",
        "--stock none, '--stock is face, economic or proportional, not none'",
        "--seed 1, there is no option --seed",
        "--cart, --cart needs a value"
    })
    void refusesWhatItDoesNotKnow(String words, String message) {
        assertThatThrownBy(() -> EvaluationOptions.parse(words.split(" ", -1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}

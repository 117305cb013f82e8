package com.agogsaas.wms.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.errors.InputProblem;
import graphql.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenTextsTest {

    private static final String ZERO = "\"\\u0000\"";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ bins(zone: ZERO) { code } }                                   | zone",
                "{ bins(filter: {zone: ZERO}) { code } }                         | filter.zone",
                "{ bins(filter: {zones: [\"A\", ZERO]}) { code } }               | filter.zones[1]",
                "{ bins { code(of: ZERO) } }                                     | of",
                "{ ... on Query { bins(zone: ZERO) { code } } }                  | zone",
                "{ ...f } fragment f on Query { bins(zone: ZERO) { code } }      | zone",
                "query ($zone: String = ZERO) { bins(zone: $zone) { code } }     | zone",
                "{ bins @named(by: ZERO) { code } }                              | by",
                "{ ... @named(by: ZERO) { bins { code } } }                      | by",
                "query @named(by: ZERO) { bins { code } }                        | by",
            })
    void whereverItIsWritten(String document, String path) {
        assertThat(WrittenTexts.problems(Parser.parse(document.replace("ZERO", ZERO))))
                .extracting(InputProblem::path)
                .containsExactly(path);
    }

    @Test
    void whatElseIsWrittenIsNoProblem() {
        assertThat(WrittenTexts.problems(Parser.parse("{ bins(a: \"\\u00e4\", b: 1, c: null, d: D, e: $e) { code } }")))
                .isEmpty();
    }
}

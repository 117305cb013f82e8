package com.agogsaas.wms.signals.crossdock;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.ledger.CrossDockUrgency;
import com.agogsaas.wms.units.MaterialId;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a line lacks when lots that were promised to it are recommended anew. */
class OpenLineTest {

    @ParameterizedTest(name = "{0} uncovered, {1} in stock, {2} promised, {3} taken before: {4} short, {5} more needed")
    @CsvSource({
        // Nothing of it was promised: short of what the stock does not cover.
        " 10,   0,  0,  0, 10,  0",
        " 10,   4,  0,  0,  6,  0",
        " 10, -50,  0,  0, 10,  0",
        // A promise ends, and the line needs it again; or the stock that came in meanwhile does.
        "  0,   0, 12,  0, 12, 12",
        "  0,   9, 12,  0,  3, 12",
        "  0,  12, 12,  0,  0, 12",
        // The order was cut from 12 to 5 since it was promised 12.
        " -7,   0, 12,  0,  5,  5",
        // A line before it takes stock that was meant for this one.
        " 10,  10,  0,  8,  8,  0",
    })
    void followsFromWhatEnds(
            BigDecimal uncovered,
            BigDecimal stock,
            BigDecimal own,
            BigDecimal before,
            BigDecimal shortage,
            BigDecimal moreNeeded) {
        OpenLine line = new OpenLine(promised(own), uncovered, stock);

        assertThat(line.releasing(own, before).quantity()).isEqualByComparingTo(shortage);
        assertThat(line.releasing(own, before).promised()).isEqualByComparingTo("0");
        assertThat(line.moreNeededWithout(own)).isEqualByComparingTo(moreNeeded);
    }

    private static OrderShortage promised(BigDecimal quantity) {
        return new OrderShortage(
                "SO-1",
                "SO-1",
                1,
                null,
                new MaterialId("sheets"),
                5,
                null,
                Instant.EPOCH,
                false,
                CrossDockUrgency.HIGH,
                BigDecimal.ZERO,
                quantity);
    }
}

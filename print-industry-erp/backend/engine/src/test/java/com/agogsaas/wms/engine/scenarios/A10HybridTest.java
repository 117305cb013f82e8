package com.agogsaas.wms.engine.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.engine.Algorithm;
import com.agogsaas.wms.engine.AlgorithmChoice;
import org.junit.jupiter.api.Test;

/** A10: HYBRID looks at the shape of the batch, packs it in the way that suits, and says which and why. */
class A10HybridTest {

    private static final String TWO_BINS = """
        P1  PICK_FACE  A  0/10  0/500  MIXED  -
        P2  PICK_FACE  A  0/10  0/500  MIXED  -\
        """;

    @Test
    void lotsThatAreNotInEachOthersWayAllGetTheirBestBin() {
        AlgorithmChoice choice = choice("1  4  1  A  10");
        assertThat(choice.used()).isEqualTo(Algorithm.OPTIMIZED);
        assertThat(choice.reason()).contains("every lot can have the bin that is best for it");
    }

    @Test
    void lotsOfOneSizeThatFillTheBinsGoInTheOrderOfTheWalk() {
        // 18 of 20 ft3, all alike
        AlgorithmChoice choice = choice("""
            1  4.5  1  A  10
            2  4.5  1  A  10
            3  4.5  1  A  10
            4  4.5  1  A  10\
            """);
        assertThat(choice.used()).isEqualTo(Algorithm.FFD);
        assertThat(choice.reason()).contains("90 % of the room", "alike in size");
    }

    @Test
    void lotsOfManySizesThatFillTheBinsGoWhereTheyLeaveLeastRoom() {
        // 18 of 20 ft3, from 1 to 8
        AlgorithmChoice choice = choice("""
            1  8  1  A  10
            2  6  1  A  10
            3  3  1  A  10
            4  1  1  A  10\
            """);
        assertThat(choice.used()).isEqualTo(Algorithm.BFD);
        assertThat(choice.reason()).contains("90 % of the room", "differ in size");
    }

    private static AlgorithmChoice choice(String lots) {
        return DrawnWarehouse.of(TWO_BINS, lots).plan(Algorithm.HYBRID).choice();
    }
}

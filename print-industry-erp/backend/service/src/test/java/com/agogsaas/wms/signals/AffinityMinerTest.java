package com.agogsaas.wms.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pairs of a few baskets, counted by hand. */
class AffinityMinerTest {

    private static final Baskets FIVE = Baskets.builder()
            .add(3, 1, 2)
            .add(1, 2)
            .add(2, 2, 2)
            .add(1, 3, 1)
            .add()
            .build();

    @Test
    void pairsComeInOrderWithTheirCounts() {
        assertThat(AffinityMiner.pairs(FIVE, 2))
                .containsExactly(
                        new CoPick(1, 2, new PairCounts(2, 3, 3, 5)), new CoPick(1, 3, new PairCounts(2, 3, 2, 5)));
        assertThat(AffinityMiner.pairs(FIVE, 1)).contains(new CoPick(2, 3, new PairCounts(1, 3, 2, 5)));
        assertThat(AffinityMiner.pairs(FIVE, 3)).isEmpty();
    }

    @Test
    void everyFigureFollowsFromCounts() {
        PairCounts pair = AffinityMiner.pairs(FIVE, 2).get(1).counts();

        assertThat(pair.support()).isEqualTo(2.0 / 5);
        assertThat(pair.confidenceOfSecond()).isEqualTo(2.0 / 3);
        assertThat(pair.confidenceOfFirst()).isEqualTo(1);
        assertThat(pair.lift()).as("0.4 / (0.6 x 0.4)").isCloseTo(5.0 / 3, within(1e-12));
    }

    @Test
    void nothingIsFoundInNothing() {
        assertThat(AffinityMiner.pairs(Baskets.builder().build(), 1)).isEmpty();
        assertThat(AffinityMiner.pairs(Baskets.builder().add().add(7).build(), 1))
                .isEmpty();
    }

    @Test
    void inABasketThatIsTooLargeNoPairsAreCountedButItsItemsAre() {
        List<CoPick> found = new ArrayList<>();
        AffinityMiner.mine(FIVE, 1, 2, found::add);

        assertThat(found)
                .containsExactly(
                        new CoPick(1, 2, new PairCounts(1, 3, 3, 5)), new CoPick(1, 3, new PairCounts(1, 3, 2, 5)));
    }

    @Test
    void whetherABasketIsTooLargeIsAMatterOfItsFrequentItems() {
        int[] many = new int[5_000];
        for (int item = 0; item < many.length; item++) {
            many[item] = item;
        }
        Baskets baskets = Baskets.builder().add(many).add(10, 20).build();

        assertThat(AffinityMiner.pairs(baskets, 2)).containsExactly(new CoPick(10, 20, new PairCounts(2, 2, 2, 2)));
        assertThat(AffinityMiner.pairs(baskets, 1)).containsExactly(new CoPick(10, 20, new PairCounts(1, 2, 2, 2)));
    }

    @Test
    void whatIsNoItemOrNoSupportIsRefused() {
        assertThatThrownBy(() -> Baskets.builder().add(1, -1)).hasMessageContaining("-1");
        assertThatThrownBy(() -> AffinityMiner.pairs(FIVE, 0)).hasMessageContaining("not 0");
    }
}

package com.agogsaas.wms.signals;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.engine.verification.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The miner finds what counting every pair of every basket finds, whatever the baskets. */
class AffinityMinerPropertyTest {

    @Test
    void findsWhatPlainCountingFinds() {
        Seeds.each(300, seed -> {
            Random random = new Random(seed);
            int items = 1 + random.nextInt(40);
            List<int[]> drawn = new ArrayList<>();
            Baskets.Builder builder = Baskets.builder();
            for (int basket = random.nextInt(60); basket > 0; basket--) {
                int[] contents = random.ints(random.nextInt(12), 0, items)
                        .map(i -> i * 3)
                        .toArray();
                drawn.add(contents);
                builder.add(contents);
            }
            int minimumSupport = 1 + random.nextInt(4);

            int largestBasket = 2 + random.nextInt(10);
            List<CoPick> found = new ArrayList<>();

            AffinityMiner.mine(builder.build(), minimumSupport, largestBasket, found::add);

            assertThat(found).isEqualTo(plain(drawn, minimumSupport, largestBasket));
        });
    }

    private static List<CoPick> plain(List<int[]> baskets, int minimumSupport, int largestBasket) {
        Map<Integer, Integer> with = new TreeMap<>();
        List<TreeSet<Integer>> sets = baskets.stream()
                .map(basket -> Arrays.stream(basket).boxed().collect(Collectors.toCollection(TreeSet::new)))
                .toList();
        sets.forEach(basket -> basket.forEach(item -> with.merge(item, 1, Integer::sum)));
        Map<List<Integer>, Integer> together = new TreeMap<>(
                Comparator.<List<Integer>>comparingInt(pair -> pair.get(0)).thenComparingInt(pair -> pair.get(1)));
        for (TreeSet<Integer> basket : sets) {
            basket.removeIf(item -> with.getOrDefault(item, 0) < minimumSupport);
            for (int first : basket.size() > largestBasket ? List.<Integer>of() : basket) {
                for (int second : basket.tailSet(first, false)) {
                    together.merge(List.of(first, second), 1, Integer::sum);
                }
            }
        }
        return together.entrySet().stream()
                .filter(pair -> pair.getValue() >= minimumSupport)
                .map(pair -> new CoPick(
                        pair.getKey().get(0),
                        pair.getKey().get(1),
                        new PairCounts(
                                pair.getValue(),
                                with.getOrDefault(pair.getKey().get(0), 0),
                                with.getOrDefault(pair.getKey().get(1), 0),
                                baskets.size())))
                .toList();
    }
}

package com.agogsaas.wms.signals;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.signals.VelocityAssessment.Assessed;
import com.agogsaas.wms.testing.PublicData;
import com.agogsaas.wms.units.AbcClass;
import com.agogsaas.wms.units.MaterialId;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Which class picks make a material, and since when. */
class VelocityAssessmentTest {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final Instant BEFORE = NOW.minus(Duration.ofDays(7));

    @Test
    void theFastestComeFirstAndWhatNobodyPicksIsClassC() {
        assertThat(classes(Map.of(), pick("slow", 6), pick("none", 0), pick("fast", 80), pick("fair", 14)))
                .containsExactly("fast A", "fair B", "slow C", "none C");
    }

    @Test
    void theFastestIsClassAHoweverMuchOfAllItIs() {
        assertThat(classes(Map.of(), pick("only", 1_000), pick("other", 1))).containsExactly("only A", "other C");
    }

    @Test
    void withoutAnyPicksThereAreNoClasses() {
        assertThat(classes(Map.of(), pick("one", 0), pick("two", 0))).containsExactly("one null", "two null");
    }

    @Test
    void aClassIsKeptWithItsBeginningWhileItsShareIsNearTheLimit() {
        // fast 79 %, edge up to 81.5 %: beyond 80 %, within 82 %.
        PickCounts[] counts = {
            pick("fast", 790),
            pick("edge", 25),
            pick("r1", 24),
            pick("r2", 24),
            pick("r3", 24),
            pick("r4", 24),
            pick("r5", 24),
            pick("r6", 24),
            pick("r7", 24),
            pick("r8", 17)
        };
        MaterialId edge = new MaterialId("edge");
        Assessment formerly = new Assessment(AbcClass.A, BEFORE, null, null);

        assertThat(assess(Map.of(edge, formerly), counts).get(1).now()).isEqualTo(formerly);
        assertThat(assess(Map.of(), counts).get(1).now()).isEqualTo(new Assessment(AbcClass.B, NOW, null, null));
    }

    @TestFactory
    List<DynamicTest> publicDataHaveTheClassesThatOthersCounted() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        Optional<PublicData> retail = PublicData.findWhole("data/transactions/online_retail_2010-12_2011-05.csv.gz");
        if (retail.isPresent()) {
            List<Long> counts = NamedBaskets.ofOnlineRetail(retail.get()).itemCounts();
            tests.add(DynamicTest.dynamicTest("Online Retail", () -> assertClasses(counts, 1_109, 843, 1_340)));
        }
        Optional<PublicData> foodmart = PublicData.findWhole("data/transactions/foodmart_fimi.dat.gz");
        if (foodmart.isPresent()) {
            List<Long> counts = NamedBaskets.ofLines(foodmart.get(), " ").itemCounts();
            tests.add(DynamicTest.dynamicTest("foodmart", () -> assertClasses(counts, 1_096, 311, 152)));
        }
        return tests;
    }

    private static void assertClasses(List<Long> counts, long a, long b, long c) {
        PickCounts[] picks = new PickCounts[counts.size()];
        for (int item = 0; item < picks.length; item++) {
            picks[item] = pick("item-" + item, counts.get(item).intValue());
        }
        assertThat(assess(Map.of(), picks).stream()
                        .collect(Collectors.groupingBy(row -> row.now().abcClass(), Collectors.counting())))
                .isEqualTo(Map.of(AbcClass.A, a, AbcClass.B, b, AbcClass.C, c));
    }

    private static List<String> classes(Map<MaterialId, Assessment> before, PickCounts... counts) {
        return assess(before, counts).stream()
                .map(row -> row.counts().material() + " " + row.now().abcClass())
                .toList();
    }

    private static List<Assessed> assess(Map<MaterialId, Assessment> before, PickCounts... counts) {
        VelocitySettings settings = new VelocitySettings(true, 30, 90, 0.8, 0.95, 0.02, 5);
        return new VelocityAssessment(VelocityWindows.of(NOW, NOW, settings), settings).assess(List.of(counts), before);
    }

    private static PickCounts pick(String material, int window) {
        return new PickCounts(new MaterialId(material), window, 0, window, 0, 0, null);
    }
}

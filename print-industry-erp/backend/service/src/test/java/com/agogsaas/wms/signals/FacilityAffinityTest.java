package com.agogsaas.wms.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.agogsaas.wms.signals.FacilityAffinity.Layout;
import com.agogsaas.wms.units.MaterialId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How near an aisle is to what is picked together with a material, worked out by hand. */
class FacilityAffinityTest {

    private static final MaterialId PAPER = new MaterialId("paper");
    private static final MaterialId INK = new MaterialId("ink");
    private static final MaterialId FILM = new MaterialId("film");

    /** Of 100 orders 20 want paper, 10 of those ink and 10 film: closeness 0.5 - 0.2 and 0.5 - 0.1. */
    private static final List<MaterialPair> PAIRS = List.of(
            MaterialPair.of(PAPER, INK, new PairCounts(10, 20, 20, 100)),
            MaterialPair.of(PAPER, FILM, new PairCounts(10, 20, 10, 100)));

    @Test
    void nearnessIsAveragedOverTheBinsOfAnAisle() {
        Layout layout = new Layout(
                Map.of(
                        "A",
                        List.of(at("A", 0, 0), at("A", 0, 30)),
                        "B",
                        List.of(at("B", 20, 0)),
                        "C",
                        List.of(at("C", 200, 0))),
                Map.of(INK, List.of(at("A", 0, 0), at("C", 500, 500)), FILM, List.of(at("B", 20, 0))),
                60);

        Map<String, Double> near = affinity(20, layout).nearPartnersOf(PAPER);

        // A: ink 0 and 30 ft away, film 20 and 50 ft. B: ink 20 ft, film 0 ft.
        double a = 0.3 * (1 + 0.5) / 2 + 0.4 * (40.0 / 60 + 10.0 / 60) / 2;
        double b = 0.3 * 40.0 / 60 + 0.4;
        assertThat(near).containsOnlyKeys("A", "B");
        assertThat(near.get("A")).isCloseTo(a / 0.7, within(1e-9));
        assertThat(near.get("B")).isCloseTo(b / 0.7, within(1e-9));
    }

    @Test
    void onlyTheClosestPartnersCount() {
        Layout layout = new Layout(
                Map.of("A", List.of(at("A", 0, 0)), "B", List.of(at("B", 500, 0))),
                Map.of(INK, List.of(at("A", 0, 0)), FILM, List.of(at("B", 500, 0))),
                60);

        assertThat(affinity(1, layout).nearPartnersOf(PAPER)).isEqualTo(Map.of("B", 1.0));
    }

    @Test
    void withoutPositionsOnlyTheSameAisleIsNear() {
        Layout layout = new Layout(
                Map.of("A", List.of(nowhere("A")), "B", List.of(nowhere("B"))),
                Map.of(PAPER, List.of(nowhere("B"))),
                60);

        assertThat(affinity(20, layout).nearPartnersOf(INK)).isEqualTo(Map.of("B", 1.0));
    }

    @Test
    void nothingIsKnownOfWhatHasNoPartnersOrNoneInStock() {
        Layout layout = new Layout(Map.of("A", List.of(at("A", 0, 0))), Map.of(), 60);

        assertThat(affinity(20, layout).nearPartnersOf(new MaterialId("glue"))).isEmpty();
        assertThat(affinity(20, layout).nearPartnersOf(PAPER)).isEmpty();
    }

    @Test
    void ofAllPairsThoseAreKeptThatAreClosestForEitherSide() {
        CoPick close = new CoPick(1, 2, new PairCounts(9, 10, 10, 100));
        CoPick closeForThree = new CoPick(1, 3, new PairCounts(3, 10, 10, 100));
        CoPick chance = new CoPick(2, 3, new PairCounts(1, 10, 10, 100));

        assertThat(ClosestPartners.of(List.of(close, closeForThree, chance), 1, 1.1))
                .containsExactly(close, closeForThree);
        assertThat(ClosestPartners.of(List.of(close, closeForThree, chance), 1, 5))
                .containsExactly(close);
    }

    private static FacilityAffinity affinity(int maxPartners, Layout layout) {
        return new FacilityAffinity(null, PAIRS, maxPartners, layout);
    }

    private static StockPlace at(String aisle, double x, double y) {
        return new StockPlace(aisle, x, y);
    }

    private static StockPlace nowhere(String aisle) {
        return new StockPlace(aisle, Double.NaN, Double.NaN);
    }
}

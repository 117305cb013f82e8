package com.agogsaas.wms.signals;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.signals.OrderDay.Mark;
import com.agogsaas.wms.units.MaterialId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A window of orders knows which of its days it has to read again. */
class OrderWindowTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final Mark TWO = new Mark(2, 77);

    private final OrderWindow window = new OrderWindow();
    private final Map<LocalDate, OrderDay.Builder> building = new HashMap<>();

    @Test
    void daysAreReadOnceUnlessTheirPicksBecomeOthers() {
        assertThat(window.outdated(Map.of(MONDAY, TWO, TUESDAY, TWO))).containsExactly(MONDAY, TUESDAY);
        window.put(MONDAY, new OrderDay.Builder().build(TWO));
        window.put(TUESDAY, new OrderDay.Builder().build(TWO));

        assertThat(window.outdated(Map.of(MONDAY, TWO, TUESDAY, TWO))).isEmpty();
        assertThat(window.outdated(Map.of(MONDAY, new Mark(3, 77), TUESDAY, TWO)))
                .containsExactly(MONDAY);
        assertThat(window.outdated(Map.of(MONDAY, TWO, TUESDAY, new Mark(2, 78))))
                .as("one pick taken back, another one added")
                .containsExactly(TUESDAY);
    }

    @Test
    void daysThatAreOverAreLetGo() {
        put(MONDAY, "order-1", "paper", "ink");
        put(TUESDAY, "order-2", "paper");

        assertThat(window.retain(Map.of(MONDAY, TWO, TUESDAY, TWO))).isFalse();
        assertThat(window.retain(Map.of(TUESDAY, TWO))).isTrue();
        assertThat(window.baskets().count()).isEqualTo(1);
    }

    @Test
    void anOrderThatIsPickedOnSeveralDaysIsOneBasket() {
        put(MONDAY, "order-1", "paper", "paper", "ink", "glue", "film", "foil");
        put(TUESDAY, "order-1", "ink", "board");
        put(TUESDAY, "order-2", "board");

        Baskets baskets = window.baskets();

        assertThat(baskets.count()).isEqualTo(2);
        assertThat(baskets.lines()).as("six and one").isEqualTo(7);
        assertThat(window.material(window.number(new MaterialId("board")))).isEqualTo(new MaterialId("board"));
    }

    private void put(LocalDate day, String order, String... materials) {
        OrderDay.Builder builder = building.computeIfAbsent(day, unseen -> new OrderDay.Builder());
        for (String material : materials) {
            builder.add(order, window.number(new MaterialId(material)));
        }
        window.put(day, builder.build(TWO));
    }
}

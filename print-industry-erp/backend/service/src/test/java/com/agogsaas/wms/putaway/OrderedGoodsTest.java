package com.agogsaas.wms.putaway;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.engine.Algorithm;
import com.agogsaas.wms.engine.PlacementPolicy;
import com.agogsaas.wms.facility.Material;
import com.agogsaas.wms.ledger.CrossDockUrgency;
import com.agogsaas.wms.putaway.OrderedGoods.Portion;
import com.agogsaas.wms.signals.AisleAffinity;
import com.agogsaas.wms.signals.crossdock.CrossDockDemand.Demand;
import com.agogsaas.wms.signals.crossdock.OrderShortage;
import com.agogsaas.wms.units.AbcClass;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.LotNumber;
import com.agogsaas.wms.units.MaterialId;
import com.agogsaas.wms.units.TenantId;
import com.agogsaas.wms.units.Volume;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who gets what, written as {@code lot quantity -> order}; sheets may be parted, rolls may not. */
class OrderedGoodsTest {

    private static final Map<MaterialId, Material> MATERIALS =
            Map.of(new MaterialId("sheets"), material("sheets", true), new MaterialId("roll"), material("roll", false));

    @Test
    void ordersAreServedInTheirTurnAndLotsInTheirs() {
        assertThat(portions(4, "SO-1 sheets 30, SO-2 sheets 50", "L1 sheets 40, L2 sheets 100"))
                .containsExactly("L1 30 -> SO-1", "L1 10 -> SO-2", "L2 40 -> SO-2");
        assertThat(rest(4, "SO-1 sheets 30, SO-2 sheets 50", "L1 sheets 40, L2 sheets 100"))
                .containsExactly("L2 60");
    }

    @Test
    void othersMaterialIsLeftAlone() {
        assertThat(portions(4, "SO-1 sheets 30", "L1 roll 30")).isEmpty();
        assertThat(rest(4, "SO-1 sheets 30", "L1 roll 30")).containsExactly("L1 30");
    }

    @Test
    void aLotThatMayNotBePartedGoesWholeOrNotAtAll() {
        assertThat(portions(4, "SO-1 roll 3", "L1 roll 5, L2 roll 2, L3 roll 1, L4 roll 1"))
                .containsExactly("L2 2 -> SO-1", "L3 1 -> SO-1");
    }

    @Test
    void aLotThatIsNoWholeNumberOfUnitsGoesWholeOrNotAtAll() {
        assertThat(portions(4, "SO-1 sheets 3", "L1 sheets 5.5, L2 sheets 2.5")).containsExactly("L2 2.5 -> SO-1");
    }

    @Test
    void onlyWholeUnitsAreTakenOffALot() {
        assertThat(portions(4, "SO-1 sheets 2.5, SO-2 sheets 0.5", "L1 sheets 10"))
                .containsExactly("L1 2 -> SO-1");
        assertThat(rest(4, "SO-1 sheets 2.5", "L1 sheets 10")).containsExactly("L1 8");
    }

    @Test
    void aLotIsNotCutIntoMorePartsThanALotMayHave() {
        // Three parts: two for orders and the rest, or three for orders where nothing is left.
        assertThat(portions(3, "SO-1 sheets 1, SO-2 sheets 1, SO-3 sheets 1", "L1 sheets 10"))
                .containsExactly("L1 1 -> SO-1", "L1 1 -> SO-2");
        assertThat(portions(3, "SO-1 sheets 1, SO-2 sheets 1, SO-3 sheets 8", "L1 sheets 10"))
                .containsExactly("L1 1 -> SO-1", "L1 1 -> SO-2", "L1 8 -> SO-3");
        assertThat(portions(1, "SO-1 sheets 1, SO-2 sheets 9", "L1 sheets 9")).containsExactly("L1 9 -> SO-2");
    }

    @Test
    void whatIsNotFreeToUseTakesNoPart() {
        PutawayBatch batch = batch("L1 sheets 5, L2 sheets 5");
        Demand barred = new Demand(shortages("SO-1 sheets 10"), Set.of(new LotNumber("L1")));
        assertThat(words(OrderedGoods.of(batch, context(4, barred)))).containsExactly("L2 5 -> SO-1");

        PutawayBatch suspect = batch.only(List.of(new BatchItem(
                "input.item",
                new LotNumber("L1"),
                new MaterialId("sheets"),
                BigDecimal.TEN,
                null,
                null,
                LotQuality.QUARANTINE)));
        assertThat(OrderedGoods.of(suspect, context(4, new Demand(shortages("SO-1 sheets 10"), Set.of()))))
                .isEmpty();
    }

    @Test
    void partsTakeUpTheirShareRoundedUp() {
        BatchItem lot = new BatchItem(
                "input.item",
                new LotNumber("L1"),
                new MaterialId("sheets"),
                BigDecimal.valueOf(3),
                new Volume(100),
                null,
                LotQuality.RELEASED);

        assertThat(lot.part(BigDecimal.ONE).volume()).isEqualTo(new Volume(34));
        assertThat(lot.part(BigDecimal.valueOf(3)).volume()).isEqualTo(new Volume(100));
    }

    private static List<String> portions(int maxParts, String shortages, String lots) {
        return words(OrderedGoods.of(batch(lots), context(maxParts, new Demand(shortages(shortages), Set.of()))));
    }

    private static List<String> rest(int maxParts, String shortages, String lots) {
        PutawayBatch batch = batch(lots);
        List<Portion> gone = OrderedGoods.of(batch, context(maxParts, new Demand(shortages(shortages), Set.of())));
        return OrderedGoods.rest(batch, gone).stream()
                .map(item -> item.lot() + " " + item.quantity())
                .toList();
    }

    private static List<String> words(List<Portion> portions) {
        return portions.stream()
                .map(portion -> portion.item().lot() + " " + portion.item().quantity() + " -> "
                        + portion.order().orderNumber())
                .toList();
    }

    private static BatchContext context(int maxParts, Demand demand) {
        return new BatchContext(
                MATERIALS,
                Map.of(),
                AisleAffinity.UNKNOWN,
                PlacementPolicy.DEFAULT.withMaxBinsPerLot(maxParts),
                List.of(),
                List.of(),
                Set.of(),
                demand,
                Algorithm.OPTIMIZED,
                null,
                Instant.EPOCH);
    }

    private static PutawayBatch batch(String lots) {
        return new PutawayBatch(
                new TenantId("tenant"),
                new FacilityId("plant"),
                each(lots).map(OrderedGoodsTest::item).toList(),
                0,
                "test");
    }

    private static BatchItem item(List<String> words) {
        return new BatchItem(
                "input.item",
                new LotNumber(words.get(0)),
                new MaterialId(words.get(1)),
                new BigDecimal(words.get(2)),
                null,
                null,
                LotQuality.RELEASED);
    }

    private static List<OrderShortage> shortages(String lines) {
        return each(lines)
                .map(words -> new OrderShortage(
                        words.get(0),
                        words.get(0),
                        1,
                        null,
                        new MaterialId(words.get(1)),
                        5,
                        null,
                        Instant.EPOCH,
                        false,
                        CrossDockUrgency.HIGH,
                        new BigDecimal(words.get(2)),
                        BigDecimal.ZERO))
                .toList();
    }

    private static Stream<List<String>> each(String list) {
        return Arrays.stream(list.split(", ", -1)).map(words -> List.of(words.split(" ", -1)));
    }

    private static Material material(String id, boolean separable) {
        return new Material(
                new MaterialId(id),
                BigDecimal.ONE,
                BigDecimal.ONE,
                null,
                false,
                separable,
                AbcClass.A,
                null,
                "STANDARD");
    }
}

package com.agogsaas.wms.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.LocationId;
import com.agogsaas.wms.units.LotNumber;
import com.agogsaas.wms.units.Mass;
import com.agogsaas.wms.units.MaterialId;
import com.agogsaas.wms.units.RecommendationId;
import com.agogsaas.wms.units.Volume;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A bin of 10 ft3 and 100 lb with 4 ft3 and 70 lb of paper in it. */
class BinVerdictTest {

    @Test
    void takesALotThatFillsItToTheLastThousandth() {
        assertThat(verdict("6.000", "30.00").takesLot()).isTrue();
    }

    @Test
    void namesEveryLackAndByHowMuch() {
        BinVerdict verdict = verdict("6.001", "30.01");

        assertThat(verdict.sentence()).isEqualTo("WEIGHT by 0.01 POUNDS, VOLUME by 0.001 CUBIC_FEET");
        assertThat(verdict.onlyLacksCapacity()).isTrue();
    }

    @Test
    void overflowsByTheResourceThatIsWorseOff() {
        BinVerdict verdict = verdict("7", "50");

        // 1 of 10 ft3 too much, and 20 of 100 lb.
        assertThat(verdict.overflowPercentage(Volume.needed(new BigDecimal("7")), Mass.needed(new BigDecimal("50"))))
                .isEqualTo(20.0);
    }

    @Test
    void overflowsWithoutEndWhereTheBinHasNoCapacity() {
        BinVerdict none = verdict(bin("0", "0", "0", "0"), "1", "1");
        BinVerdict nothingMore = verdict(bin("0", "100", "0", "70"), "0", "50");
        BinVerdict tiny = verdict(bin("0.001", "100", "0", "0"), "1000000000", "1");

        assertThat(none.overflowPercentage(new Volume(1_000), new Mass(100))).isEqualTo(1e12);
        assertThat(nothingMore.overflowPercentage(Volume.ZERO, new Mass(5_000))).isEqualTo(20.0);
        assertThat(tiny.overflowPercentage(new Volume(Volume.MAX_MILLI_CUBIC_FEET), new Mass(100)))
                .isEqualTo(1e12);
    }

    @Test
    void unitsThatStayOutsideAreALackOfRoomLikeEdgesThatAreTooShort() {
        assertThat(verdict("1", "1", rule("DOES_NOT_PACK", "3", "UNITS"), rule("DIMENSIONS", "0.5", "INCHES"))
                        .onlyLacksCapacity())
                .isTrue();
    }

    @Test
    void noLackOfRoomExcusesAnotherRule() {
        BinVerdict verdict = verdict("7", "1", BrokenRule.of("SECURITY_ZONE"));

        assertThat(verdict.takesLot()).isFalse();
        assertThat(verdict.onlyLacksCapacity()).isFalse();
    }

    private static BrokenRule rule(String name, String shortfall, String unit) {
        return new BrokenRule(name, new BigDecimal(shortfall), unit);
    }

    private static BinVerdict verdict(String cubicFeet, String pounds, BrokenRule... knownBefore) {
        return verdict(bin("10", "100", "4", "70"), cubicFeet, pounds, knownBefore);
    }

    private static LockedBin bin(String cubicFeet, String pounds, String usedCubicFeet, String usedPounds) {
        return new LockedBin(
                new LocationId("A-1"),
                true,
                Volume.offered(new BigDecimal(cubicFeet)),
                Mass.offered(new BigDecimal(pounds)),
                Volume.needed(new BigDecimal(usedCubicFeet)),
                Mass.needed(new BigDecimal(usedPounds)),
                "MIXED",
                1,
                "paper",
                "paper");
    }

    private static BinVerdict verdict(LockedBin bin, String cubicFeet, String pounds, BrokenRule... knownBefore) {
        OpenRecommendation lot = new OpenRecommendation(
                new RecommendationId("r"),
                new FacilityId("plant"),
                new LotNumber("L1"),
                new MaterialId("paper"),
                BigDecimal.ONE,
                new LocationId("A-1"),
                Volume.needed(new BigDecimal(cubicFeet)),
                Mass.needed(new BigDecimal(pounds)),
                false,
                null,
                null);
        return BinVerdict.of(bin, lot, List.of(knownBefore));
    }
}

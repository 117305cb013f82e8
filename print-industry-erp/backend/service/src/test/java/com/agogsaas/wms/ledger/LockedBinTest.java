package com.agogsaas.wms.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.units.LocationId;
import com.agogsaas.wms.units.LotNumber;
import com.agogsaas.wms.units.Mass;
import com.agogsaas.wms.units.MaterialId;
import com.agogsaas.wms.units.Probability;
import com.agogsaas.wms.units.Volume;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The last check before space is promised. The bin holds 10 ft3 and 100 lb; 4 ft3 and 40 lb are taken. */
class LockedBinTest {

    @Test
    void takesWhatFitsExactly() {
        assertThat(bin("MIXED", 1, "paper", "paper").takes(List.of(draft("ink", 6_000, 6_000))))
                .isTrue();
    }

    @Test
    void refusesAThousandthOfACubicFootTooMuch() {
        assertThat(bin("MIXED", 1, "paper", "paper").takes(List.of(draft("ink", 6_001, 1))))
                .isFalse();
    }

    @Test
    void refusesAHundredthOfAPoundTooMuch() {
        assertThat(bin("MIXED", 1, "paper", "paper").takes(List.of(draft("ink", 1, 6_001))))
                .isFalse();
    }

    @Test
    void addsUpAllDraftsForTheBin() {
        RecommendationDraft half = draft("ink", 3_000, 100);
        RecommendationDraft more = draft("ink", 3_001, 100);

        assertThat(bin("MIXED", 1, "paper", "paper").takes(List.of(half, half))).isTrue();
        assertThat(bin("MIXED", 1, "paper", "paper").takes(List.of(half, more))).isFalse();
    }

    @Test
    void aSingleLotBinTakesOneLotWhenEmpty() {
        RecommendationDraft small = draft("ink", 1, 1);

        assertThat(bin("SINGLE_LOT", 0, null, null).takes(List.of(small))).isTrue();
        assertThat(bin("SINGLE_LOT", 0, null, null).takes(List.of(small, small)))
                .isFalse();
        assertThat(bin("SINGLE_LOT", 1, "ink", "ink").takes(List.of(small))).isFalse();
    }

    @Test
    void aSingleMaterialBinTakesMoreOfTheSame() {
        assertThat(bin("SINGLE_MATERIAL", 1, "ink", "ink").takes(List.of(draft("ink", 1, 1))))
                .isTrue();
        assertThat(bin("SINGLE_MATERIAL", 1, "ink", "ink").takes(List.of(draft("paper", 1, 1))))
                .isFalse();
        assertThat(bin("SINGLE_MATERIAL", 0, null, null).takes(List.of(draft("ink", 1, 1), draft("paper", 1, 1))))
                .isFalse();
    }

    @Test
    void aShutBinTakesNothing() {
        LockedBin shut = new LockedBin(
                new LocationId("bin"),
                false,
                new Volume(10_000),
                new Mass(10_000),
                Volume.ZERO,
                Mass.ZERO,
                "MIXED",
                0,
                null,
                null);

        assertThat(shut.takes(List.of(draft("ink", 1, 1)))).isFalse();
    }

    private static LockedBin bin(String rule, int lots, @Nullable String first, @Nullable String last) {
        return new LockedBin(
                new LocationId("bin"),
                true,
                new Volume(10_000),
                new Mass(10_000),
                new Volume(4_000),
                new Mass(4_000),
                rule,
                lots,
                first,
                last);
    }

    private static RecommendationDraft draft(String material, long milliCubicFeet, long centiPounds) {
        return new RecommendationDraft(
                new LotPart(new LotNumber("lot"), 1),
                1,
                new MaterialId(material),
                BigDecimal.ONE,
                new LocationId("bin"),
                "B-1",
                new Volume(milliCubicFeet),
                new Mass(centiPounds),
                "BFD",
                BigDecimal.TEN,
                new Probability(0.5),
                "HEURISTIC",
                null,
                "ABC_MATCH",
                "because",
                "{}",
                null);
    }
}

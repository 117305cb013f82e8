package com.agogsaas.wms.facility;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.engine.spi.Bin;
import com.agogsaas.wms.engine.spi.BinColumns;
import com.agogsaas.wms.engine.spi.BinColumnsBuilder;
import com.agogsaas.wms.engine.spi.LocationType;
import com.agogsaas.wms.engine.spi.MixingRule;
import com.agogsaas.wms.units.AbcClass;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.LocationId;
import com.agogsaas.wms.units.Mass;
import com.agogsaas.wms.units.MaterialId;
import com.agogsaas.wms.units.Volume;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FacilitySnapshotTest {

    private static final MaterialId PAPER = new MaterialId("paper");
    private static final MaterialId INK = new MaterialId("ink");
    private static final MaterialId FILM = new MaterialId("film");

    @Test
    void releasingAPromiseGivesItsSpaceBack() {
        FacilitySnapshot facility = facility(bin(4_000, 900, 2, Bin.SEVERAL_MATERIALS));

        Bin released =
                facility.releasing(List.of(promise("bin-0", 1_500, 400))).bins().bin(0);

        assertThat(released.usedVolume()).isEqualTo(new Volume(2_500));
        assertThat(released.usedWeight()).isEqualTo(new Mass(500));
        assertThat(released.lotCount()).isEqualTo(1);
        assertThat(released.soleMaterial()).isEqualTo(Bin.SEVERAL_MATERIALS);
    }

    @Test
    void theLastPromiseLeavesAnEmptyBin() {
        FacilitySnapshot facility = facility(bin(1_500, 400, 1, 0));

        Bin released =
                facility.releasing(List.of(promise("bin-0", 1_500, 400))).bins().bin(0);

        assertThat(released.lotCount()).isZero();
        assertThat(released.soleMaterial()).isEqualTo(Bin.NO_MATERIAL);
    }

    @Test
    void releasingLeavesOtherBinsAndTheOriginalAlone() {
        FacilitySnapshot facility = facility(bin(1_500, 400, 1, 0), bin(2_000, 300, 1, 1));

        FacilitySnapshot released = facility.releasing(List.of(promise("bin-0", 1_500, 400)));

        assertThat(released.bins().bin(1)).isEqualTo(facility.bins().bin(1));
        assertThat(facility.bins().bin(0).usedVolume()).isEqualTo(new Volume(1_500));
    }

    @Test
    void materialsThatNoBinHoldsGetIndexesOfTheirOwn() {
        Map<MaterialId, Integer> indexes = facility(bin(0, 0, 1, 0)).indexesOf(List.of(FILM, PAPER, INK, FILM));

        assertThat(indexes).containsEntry(PAPER, 0).containsEntry(INK, 1).containsEntry(FILM, 2);
    }

    private static FacilitySnapshot facility(Bin... bins) {
        BinColumnsBuilder columns = BinColumns.builder();
        List<BinName> names = new java.util.ArrayList<>();
        for (Bin bin : bins) {
            names.add(new BinName(new LocationId("bin-" + names.size()), "B" + names.size(), "Z", "A"));
            columns.add(bin);
        }
        return new FacilitySnapshot(
                new FacilityId("f"),
                columns.build(),
                new BinDirectory(names, Map.of("A", 0)),
                Map.of(PAPER, 0, INK, 1));
    }

    private static Bin bin(long usedMilliCubicFeet, long usedCentiPounds, int lots, int soleMaterial) {
        return new Bin(
                new Volume(10_000),
                new Mass(10_000),
                new Volume(usedMilliCubicFeet),
                new Mass(usedCentiPounds),
                null,
                LocationType.RESERVE,
                AbcClass.A,
                0,
                0,
                1,
                null,
                "STANDARD",
                MixingRule.MIXED,
                lots,
                soleMaterial,
                true);
    }

    private static PromisedSpace promise(String location, long milliCubicFeet, long centiPounds) {
        return new PromisedSpace(new LocationId(location), new Volume(milliCubicFeet), new Mass(centiPounds));
    }
}

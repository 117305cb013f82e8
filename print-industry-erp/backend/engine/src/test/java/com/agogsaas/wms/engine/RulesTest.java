package com.agogsaas.wms.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.engine.spi.Bin;
import com.agogsaas.wms.engine.spi.BinColumns;
import com.agogsaas.wms.engine.spi.LocationType;
import com.agogsaas.wms.engine.spi.MixingRule;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import com.agogsaas.wms.units.AbcClass;
import com.agogsaas.wms.units.Dimensions;
import com.agogsaas.wms.units.Mass;
import com.agogsaas.wms.units.TemperatureRange;
import com.agogsaas.wms.units.Volume;
import org.junit.jupiter.api.Test;

/** Every {@link Constraint} alone: a bin that passes, the same bin failing only that rule, and by how much. */
class RulesTest {

    private static final ReceivedLot LOT = new ReceivedLot(
            3,
            new Volume(100),
            new Mass(50),
            new Dimensions(300, 200, 100),
            false,
            AbcClass.A,
            1,
            new TemperatureRange(40, 60),
            "CAGE",
            LocationType.STORAGE);

    private LocationType type = LocationType.RESERVE;
    private String zone = "CAGE";
    private TemperatureRange kept = new TemperatureRange(40, 60);
    private Dimensions space = new Dimensions(100, 300, 200);
    private MixingRule mixing = MixingRule.SINGLE_MATERIAL;
    private int sole = 3;
    private long usedWeight = 50;
    private long usedVolume = 100;
    private boolean open = true;
    private ReceivedLot lot = LOT;

    @Test
    void exactFitInEveryRespectPasses() {
        assertThat(explain().feasible()).isTrue();
    }

    @Test
    void blocked() {
        open = false;
        assertOnly(Constraint.BLOCKED, 0);
    }

    @Test
    void locationType() {
        type = LocationType.QUARANTINE;
        assertOnly(Constraint.LOCATION_TYPE, 0);
    }

    @Test
    void securityZone() {
        zone = "";
        assertOnly(Constraint.SECURITY_ZONE, 0);
    }

    @Test
    void temperature() {
        kept = new TemperatureRange(38, 65);
        assertOnly(Constraint.TEMPERATURE, 5);
    }

    @Test
    void dimensions() {
        space = new Dimensions(100, 290, 199);
        assertOnly(Constraint.DIMENSIONS, 10);
    }

    @Test
    void dimensionsOfWhatStaysUpright() {
        space = new Dimensions(200, 300, 99);
        lot = new ReceivedLot(
                3,
                LOT.volume(),
                LOT.weight(),
                LOT.unitDimensions(),
                true,
                AbcClass.A,
                1,
                null,
                "CAGE",
                LocationType.STORAGE);
        assertOnly(Constraint.DIMENSIONS, 1);
    }

    @Test
    void lotMixing() {
        sole = Bin.SEVERAL_MATERIALS;
        assertOnly(Constraint.LOT_MIXING, 0);
        mixing = MixingRule.MIXED;
        assertThat(explain().feasible()).isTrue();
        mixing = MixingRule.SINGLE_LOT;
        assertOnly(Constraint.LOT_MIXING, 0);
    }

    @Test
    void weight() {
        usedWeight = 57;
        assertOnly(Constraint.WEIGHT, 7);
    }

    @Test
    void volume() {
        usedVolume = 101;
        assertOnly(Constraint.VOLUME, 1);
    }

    @Test
    void everyFailingRuleIsNamedInOrder() {
        open = false;
        usedVolume = 101;
        usedWeight = 51;
        assertThat(explain().violations())
                .extracting(Violation::constraint)
                .containsExactly(Constraint.BLOCKED, Constraint.WEIGHT, Constraint.VOLUME);
    }

    private void assertOnly(Constraint constraint, long shortfall) {
        assertThat(explain().violations()).containsExactly(new Violation(constraint, shortfall));
    }

    private Explanation explain() {
        Bin bin = new Bin(
                new Volume(200),
                new Mass(100),
                new Volume(usedVolume),
                new Mass(usedWeight),
                space,
                type,
                AbcClass.A,
                0,
                0,
                0,
                kept,
                zone,
                mixing,
                1,
                sole,
                open);
        return new PlacementEngine().explain(BinColumns.builder().add(bin).build(), lot, 0);
    }
}

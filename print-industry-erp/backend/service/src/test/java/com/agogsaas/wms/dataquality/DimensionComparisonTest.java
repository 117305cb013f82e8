package com.agogsaas.wms.dataquality;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.MaterialId;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is taken from a measurement, and what waits; a tolerance of 10 %. */
class DimensionComparisonTest {

    private static final MasterData ROLL = new MasterData(number("10"), number("100"), edges("30", "30", "20"));

    @Test
    void theLimitItselfIsWithin() {
        DimensionComparison comparison = compare(number("11"), number("90"), null, ROLL);
        assertThat(comparison.status()).isEqualTo(DimensionVerificationStatus.VERIFIED);
        assertThat(comparison.newCubicFeet()).isEqualTo(number("11"));
        assertThat(comparison.newWeightLbs()).isEqualTo(number("90"));
    }

    @Test
    void oneMeasureBeyondHoldsNoOtherBack() {
        DimensionComparison comparison = compare(number("11.0001"), number("101"), null, ROLL);
        assertThat(comparison.status()).isEqualTo(DimensionVerificationStatus.VARIANCE_DETECTED);
        assertThat(comparison.newCubicFeet()).isNull();
        assertThat(comparison.newWeightLbs()).isEqualTo(number("101"));
    }

    /** The box around the roll is 10.4 ft3, and master data say 10: edges alone say nothing of that. */
    @Test
    void edgesAreNoVolumeWhereMasterDataHaveOneOfTheirOwn() {
        DimensionComparison comparison = compare(null, null, edges("30", "31", "20"), ROLL);
        assertThat(comparison.cubicFeet()).isNull();
        assertThat(comparison.status()).isEqualTo(DimensionVerificationStatus.VERIFIED);
        assertThat(comparison.newCubicFeet()).isNull();
    }

    @Test
    void aUnitThatWasMeasuredOnItsSideStaysUpright() {
        DimensionComparison comparison =
                compare(null, null, edges("21", "30", "31"), new MasterData(null, null, edges("30", "30.5", "20")));
        assertThat(comparison.newEdges()).isEqualTo(edges("30", "31", "21"));
        assertThat(comparison.edgeVariancePercentage()).isEqualByComparingTo("5");
    }

    @Test
    void whatMasterDataLackIsTaken() {
        DimensionComparison comparison =
                compare(null, number("5"), edges("12", "12", "12"), new MasterData(null, null, null));
        assertThat(comparison.status()).isEqualTo(DimensionVerificationStatus.MASTER_CORRECTED);
        assertThat(comparison.cubicFeet()).isEqualByComparingTo("1");
        assertThat(comparison.newCubicFeet()).as("it follows from the edges").isNull();
        assertThat(comparison.newWeightLbs()).isEqualTo(number("5"));
        assertThat(comparison.newEdges()).isEqualTo(edges("12", "12", "12"));
    }

    private static DimensionComparison compare(
            @Nullable BigDecimal cubicFeet, @Nullable BigDecimal weight, @Nullable Edges edges, MasterData master) {
        return DimensionComparison.of(
                new Measurement(
                        new FacilityId("plant"),
                        new MaterialId("roll"),
                        null,
                        cubicFeet,
                        weight,
                        edges,
                        MeasurementMethod.MANUAL,
                        null,
                        "ann"),
                master,
                BigDecimal.TEN);
    }

    private static Edges edges(String length, String width, String height) {
        return new Edges(number(length), number(width), number(height));
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}

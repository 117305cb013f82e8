package com.agogsaas.wms.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FeatureJsonTest {

    @Test
    void whatIsCapturedIsWhatIsLearnedFrom() {
        FeatureVector.Builder builder = new FeatureVector.Builder();
        for (AcceptanceFeature feature : AcceptanceFeature.values()) {
            if (feature != AcceptanceFeature.BIN_SHELF) {
                builder.set(feature, Math.sqrt(2) * (feature.column() - 5));
            }
        }
        FeatureVector captured = builder.build();

        assertThat(FeatureJson.read(FeatureJson.write(captured))).isEqualTo(captured);
        assertThat(FeatureJson.write(captured)).doesNotContain("binShelf").contains("\"scoreTotal\":");
    }

    @Test
    void leavesOutWhatTheListDoesNotHave() {
        FeatureVector read =
                FeatureJson.read("{\"gone\": 3, \"binType\": \"RESERVE\", \"x\": {\"scoreLead\": 1}, \"binLots\": 2}");

        assertThat(read)
                .isEqualTo(new FeatureVector.Builder()
                        .set(AcceptanceFeature.BIN_LOTS, 2)
                        .build());
    }

    @Test
    void noFeatureIsNamedTwiceAndNoneIsInfinite() {
        assertThat(Arrays.stream(AcceptanceFeature.values())
                        .map(AcceptanceFeature::key)
                        .collect(Collectors.toSet()))
                .hasSize(FeatureVector.SIZE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FeatureVector.Builder().set(AcceptanceFeature.BIN_LOTS, Double.NaN));
    }
}

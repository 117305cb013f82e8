package com.agogsaas.wms.acceptance.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ModelDocumentTest {

    /** Left when the first feature is less than 1, or missing. */
    private static final Tree STUMP = new Tree(
            new int[] {1, -1, -1},
            new int[] {2, -1, -1},
            new int[] {0, 0, 0},
            new float[] {1, -0.5f, 0.25f},
            new boolean[] {true, false, false},
            new float[] {4, 1, 3});

    private static final AcceptanceModel TREES = new AcceptanceModel(
            ModelKind.GRADIENT_BOOSTED_TREES,
            List.of("a [1]", "b [1]"),
            new TreeEnsemble(0.5, List.of(STUMP), 2),
            new Calibration(2, 0.1));

    @Test
    void treesSurviveTheWayToTheDatabaseAndBack() {
        AcceptanceModel read = ModelDocument.read(ModelDocument.write(TREES));

        assertThat(read.features()).isEqualTo(TREES.features());
        // 2 * (0.5 - 0.5) + 0.1 and 2 * (0.5 + 0.25) + 0.1
        assertThat(read.probability(new float[] {0.5f, 0}, 0)).isEqualTo(1 / (1 + Math.exp(-0.1)));
        assertThat(read.probability(new float[] {Float.NaN, 0}, 0)).isEqualTo(1 / (1 + Math.exp(-0.1)));
        assertThat(read.probability(new float[] {9, 1, 0}, 1)).isEqualTo(1 / (1 + Math.exp(-1.6)));
        // On average 0.5 + (-0.5 + 3 * 0.25) / 4; a row on the right is 0.1875 above that.
        assertThat(read.baseline()).isEqualTo(2 * 0.5625 + 0.1);
        assertThat(read.contributions(new float[] {9, 0}, 0)).containsExactly(2 * 0.1875, 0);
    }

    @Test
    void weightsSurviveAsWell() {
        AcceptanceModel weights = new AcceptanceModel(
                ModelKind.LOGISTIC_REGRESSION,
                List.of("a [1]"),
                new LogisticModel(1, new double[] {2}, new double[] {3}, new double[] {4}),
                Calibration.NONE);

        AcceptanceModel read = ModelDocument.read(ModelDocument.write(weights));

        // 1 + 2 * (7 - 3) / 4
        assertThat(read.scorer().margin(new float[] {7}, 0)).isEqualTo(3);
        assertThat(read.scorer().margin(new float[] {Float.NaN}, 0)).isEqualTo(1);
        assertThat(read.contributions(new float[] {7}, 0)).containsExactly(2);
    }

    @Test
    void whateverIsDamagedIsRefusedAndNeverServed() {
        byte[] whole = ModelDocument.write(TREES);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatIllegalArgumentException().as("cut at %d", length).isThrownBy(() -> ModelDocument.read(cut));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelDocument.read("not a model".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void noBytesMakeItFailInAnotherWay() {
        byte[] whole = ModelDocument.write(TREES);
        SplittableRandom random = new SplittableRandom(6);
        for (int i = 0; i < 2_000; i++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                assertThat(ModelDocument.read(damaged).features()).isNotEmpty();
            } catch (IllegalArgumentException refused) {
                assertThat(refused).hasMessageContaining("model");
            }
        }
    }

    @Test
    void treesThatLoopOrAskForWhatIsNotThereAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Tree(
                        new int[] {0},
                        new int[] {0},
                        new int[] {0},
                        new float[] {0},
                        new boolean[] {false},
                        new float[] {1}));
        assertThatIllegalArgumentException().isThrownBy(() -> new TreeEnsemble(0, List.of(STUMP), 0));
    }
}

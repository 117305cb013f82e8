package com.agogsaas.wms.benchmarks.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PickFacesTest {

    private final PickFaces faces = new PickFaces(List.of(new Filling.Lying(3, 10), new Filling.Lying(8, 5)));

    @Test
    void takesFromWhatCameFirstUntilItIsEmpty() {
        assertThat(faces.take(9)).containsExactly(3);
        assertThat(faces.take(1)).containsExactly(3);
        assertThat(faces.take(1)).containsExactly(8);
    }

    @Test
    void goesOnToTheNextForWhatIsMissing() {
        assertThat(faces.take(12)).containsExactly(3, 8);
        assertThat(faces.take(3)).containsExactly(8);
        assertThat(faces.take(1)).containsExactly(3);
    }

    @Test
    void visitsEachBinOnceHoweverMuchIsAskedFor() {
        assertThat(faces.take(1_000)).containsExactly(3, 8);
    }

    @Test
    void findsNothingWhereNothingLies() {
        assertThat(new PickFaces(List.of()).take(4)).isEmpty();
    }
}

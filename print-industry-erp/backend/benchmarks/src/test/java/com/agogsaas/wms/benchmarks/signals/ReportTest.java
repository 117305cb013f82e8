package com.agogsaas.wms.benchmarks.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class ReportTest {

    private final Results results = new Results();

    @Test
    void differencesAreTakenSeedBySeed() {
        measure(Variants.NO_SIGNALS, 40, 80);
        measure(Variants.AFFINITY_ALONE, 30, 60);

        Interval difference = results.difference(Variants.AFFINITY_ALONE, Variants.NO_SIGNALS, Measured::shortestFeet);
        assertThat(difference.mean()).isEqualTo(-25);
        assertThat(difference.halfWidth()).isZero();
        assertThat(SignalTables.markdown(results))
                .contains("| affinity, without velocity | affinity alone | no signals | -25.0 [-25.0, -25.0] |")
                .contains("shortens the walk");
    }

    @Test
    void saysSoWhenASignalDoesNotHelp() {
        measure(Variants.FULL, 40, 40, 40);
        measure(Variants.CONGESTION, 41, 39, 40);
        assertThat(SignalTables.markdown(results)).contains("makes no difference that can be told");
    }

    @Test
    void pictureHasABarForEachVariant() throws Exception {
        measure(Variants.FIRST_FIT, 40, 44);
        measure(Variants.FULL, 30, 31);
        Document picture = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(TravelPicture.svg(results).getBytes(StandardCharsets.UTF_8)));
        assertThat(picture.getElementsByTagName("path").getLength()).isEqualTo(2);
    }

    private void measure(String variant, double... feet) {
        for (double shortest : feet) {
            results.add(
                    new Variant(variant, scene -> (lots, filling) -> {}),
                    new Measured(new Walk(shortest, 2 * shortest, 1), 10, 0, 5, 1));
        }
    }
}

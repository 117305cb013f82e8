package com.agogsaas.wms.statistics.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.agogsaas.wms.engine.verification.Seeds;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class CountedValuesTest {

    /** Few values, in any order and more than once, beside all observations written out. */
    @Test
    void tellsWhatASampleOfAllObservationsTells() {
        Seeds.each(200, seed -> {
            Random random = new Random(seed);
            CountedValues counted = new CountedValues();
            DoubleStream.Builder each = DoubleStream.builder();
            int entries = 1 + random.nextInt(200);
            double offset = random.nextBoolean() ? 0 : 1e9;
            for (int entry = 0; entry < entries; entry++) {
                double value = offset + random.nextInt(100) / 8.0;
                int count = 1 + random.nextInt(30);
                counted.add(value, count);
                for (int observation = 0; observation < count; observation++) {
                    each.add(value);
                }
            }
            Sample sample = Sample.of(each.build().toArray());

            assertThat(counted.count()).isEqualTo(sample.size());
            assertThat(counted.mean()).isCloseTo(sample.mean(), within(1e-6));
            if (counted.count() > 1) {
                assertThat(counted.deviation()).isCloseTo(sample.deviation(), within(1e-6));
            }
            for (double share : new double[] {0, 0.25, 0.5, 0.95, random.nextDouble(), 1}) {
                assertThat(counted.quantile(share)).isCloseTo(sample.quantile(share), within(1e-6));
            }
        });
    }

    @Test
    void refusesWhatIsNoObservation() {
        CountedValues counted = new CountedValues();
        assertThatThrownBy(() -> counted.add(Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> counted.add(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(counted::mean).isInstanceOf(IllegalStateException.class);
        counted.add(1, 1);
        assertThat(counted.quantile(0.5)).isEqualTo(1);
        assertThatThrownBy(counted::deviation).isInstanceOf(IllegalStateException.class);
    }
}

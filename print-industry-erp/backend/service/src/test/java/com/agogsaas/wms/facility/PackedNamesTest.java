package com.agogsaas.wms.facility;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.engine.verification.Seeds;
import com.agogsaas.wms.units.LocationId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Packed names are read as they were written, and bins are found by theirs. */
class PackedNamesTest {

    private static final String[] PARTS = {"A", "aisle-", "0", "17", "é", "紙", "🗞", "-", "reserve ", "x".repeat(40)};

    @Test
    void noNamesArePacked() {
        assertThat(new PackedNames.Builder().build().count()).isZero();
    }

    @Test
    void anyNamesAreReadAsTheyWereWritten() {
        long seed = Seeds.first();
        for (int round = 0; round < 50; round++) {
            List<String> names = List.copyOf(names(new SplittableRandom(seed + round)));
            PackedNames.Builder builder = new PackedNames.Builder();
            names.forEach(builder::add);
            PackedNames packed = builder.build();

            assertThat(packed.count()).isEqualTo(names.size());
            for (int place = 0; place < names.size(); place++) {
                assertThat(packed.get(place))
                        .as("seed %d, place %d", seed + round, place)
                        .isEqualTo(names.get(place));
            }
        }
    }

    @Test
    void binsAreFoundByTheirIdentifier() {
        long seed = Seeds.first();
        List<BinName> bins = new ArrayList<>();
        for (String name : names(new SplittableRandom(seed))) {
            bins.add(
                    new BinName(new LocationId(name), "code of " + name, "Z" + bins.size() % 3, "A" + bins.size() / 9));
        }
        BinDirectory.Builder builder = new BinDirectory.Builder();
        bins.forEach(builder::add);
        BinDirectory directory = builder.build();

        for (int index = 0; index < bins.size(); index++) {
            BinName bin = bins.get(index);
            assertThat(directory.indexOf(bin.location())).isEqualTo(index);
            assertThat(directory.name(index, builder.zone(bin.zone()), builder.aisle(bin.aisle())))
                    .isEqualTo(bin);
        }
        assertThat(directory.indexOf(new LocationId("no such bin"))).isEqualTo(BinDirectory.UNKNOWN);
    }

    private static Set<String> names(SplittableRandom random) {
        Set<String> names = new LinkedHashSet<>();
        for (int number = random.nextInt(300); number >= 0; number--) {
            StringBuilder name = new StringBuilder("bin");
            for (int part = random.nextInt(5); part >= 0; part--) {
                name.append(PARTS[random.nextInt(PARTS.length)]);
            }
            names.add(name.toString());
        }
        return names;
    }
}

package com.agogsaas.wms.engine.spi;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.engine.verification.RandomWarehouse;
import com.agogsaas.wms.engine.verification.Seeds;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Columns that were edited are those that would be built anew, and the original does not notice. */
class BinColumnsPropertyTest {

    private static final int MATERIALS = 8;

    @Test
    void editedColumnsEqualColumnsBuiltAnew() {
        Seeds.each(100, seed -> {
            Random random = new Random(seed);
            List<Bin> bins = new ArrayList<>(RandomWarehouse.of(seed, 1_000, 0).bins());
            BinColumns columns = columns(bins);
            for (int round = 0; round < 5 && !bins.isEmpty(); round++) {
                BinColumns before = columns;
                List<Bin> binsBefore = List.copyOf(bins);
                columns = edited(
                        before,
                        bins,
                        RandomWarehouse.of(seed + 31L * round, 1_000, 0).bins(),
                        random);
                assertSame(before, columns(binsBefore));
                assertSame(columns, columns(bins));
            }
        });
    }

    private static BinColumns edited(BinColumns columns, List<Bin> bins, List<Bin> others, Random random) {
        BinColumnsEdit edit = columns.edit();
        for (int change = random.nextInt(40); change >= 0 && !others.isEmpty(); change--) {
            int index = random.nextInt(bins.size());
            Bin other = others.get(random.nextInt(others.size()));
            if (random.nextInt(3) == 0) {
                bins.set(index, withOneLotMore(bins.get(index), other));
                edit.put(index, other.usedVolume(), other.usedWeight(), materialOf(other));
            } else {
                Bin changed = random.nextBoolean() ? elsewhere(other, bins.get(index)) : filled(bins.get(index), other);
                bins.set(index, changed);
                edit.set(index, changed);
            }
        }
        return edit.build();
    }

    private static void assertSame(BinColumns actual, BinColumns expected) {
        assertThat(actual.count()).isEqualTo(expected.count());
        assertThat(IntStream.range(0, actual.count()).mapToObj(actual::bin))
                .containsExactlyElementsOf(IntStream.range(0, expected.count())
                        .mapToObj(expected::bin)
                        .toList());
        assertThat(kinds(actual)).isEqualTo(kinds(expected));
        assertThat(actual.freeVolumeTotal()).isEqualTo(expected.freeVolumeTotal());
        assertThat(actual.freeWeightTotal()).isEqualTo(expected.freeWeightTotal());
        for (int material = 0; material < MATERIALS; material++) {
            assertThat(actual.pagesWithSole(material)).isEqualTo(expected.pagesWithSole(material));
        }
        for (int page = 0; page < actual.pageCount(); page++) {
            assertThat(offers(actual, page)).isEqualTo(offers(expected, page));
            assertThat(alike(actual, page)).isEqualTo(alike(expected, page));
        }
    }

    private static Set<BinKind> kinds(BinColumns columns) {
        Set<BinKind> kinds = new HashSet<>();
        for (int kind = 0; kind < columns.kindCount(); kind++) {
            if (columns.hasKind(kind)) {
                assertThat(kinds.add(columns.kind(kind))).isTrue();
            }
        }
        return kinds;
    }

    /** What a page has to offer, without the indexes of its kinds, which depend on history. */
    private static Set<List<Object>> offers(BinColumns columns, int page) {
        PageSummary summary = columns.page(page).summary();
        Set<List<Object>> offers = new HashSet<>();
        for (int at = 0; at < summary.end(); at = summary.next(at)) {
            offers.add(List.of(
                    columns.kind(summary.kind(at)),
                    summary.mostFreeVolume(at),
                    summary.leastFreeVolume(at),
                    summary.mostFreeWeight(at),
                    summary.leastFreeWeight(at),
                    summary.stepsOfEmpty(at),
                    summary.stepsOfOthers(at),
                    summary.firstPickSequence(),
                    summary.lastPickSequence(),
                    summary.isPartlyBeyondTheWalk()));
        }
        return offers;
    }

    /** The groups of a page that have bins, in whatever order; within each what is free, and where, in order. */
    private static Set<List<Object>> alike(BinColumns columns, int page) {
        AlikeBins alike = columns.page(page).alikeBins();
        Set<List<Object>> groups = new HashSet<>();
        for (int group = 0; group < alike.groups(); group++) {
            if (alike.from(group) < alike.to(group)) {
                groups.add(List.of(
                        alike.aisle(group),
                        columns.kind(alike.kind(group)),
                        alike.isEmpty(group),
                        IntStream.range(alike.from(group), alike.to(group))
                                .mapToObj(place -> List.of(alike.free(place), alike.offset(place)))
                                .toList()));
            }
        }
        return groups;
    }

    private static BinColumns columns(List<Bin> bins) {
        BinColumnsBuilder builder = BinColumns.builder();
        bins.forEach(builder::add);
        return builder.build();
    }

    /** The bin with one lot more: what is in another. */
    private static Bin withOneLotMore(Bin bin, Bin lot) {
        boolean alike = bin.soleMaterial() == Bin.NO_MATERIAL || bin.soleMaterial() == materialOf(lot);
        return bin.holding(
                bin.usedVolume().plus(lot.usedVolume()),
                bin.usedWeight().plus(lot.usedWeight()),
                bin.lotCount() + 1,
                alike ? materialOf(lot) : Bin.SEVERAL_MATERIALS);
    }

    /** What is in a bin, taken for one lot. */
    private static int materialOf(Bin bin) {
        return bin.soleMaterial() == Bin.NO_MATERIAL ? Bin.SEVERAL_MATERIALS : bin.soleMaterial();
    }

    /** The bin with what is in another. */
    private static Bin filled(Bin bin, Bin other) {
        return bin.holding(other.usedVolume(), other.usedWeight(), other.lotCount(), other.soleMaterial());
    }

    private static Bin elsewhere(Bin bin, Bin place) {
        return new Bin(
                bin.capacityVolume(),
                bin.capacityWeight(),
                bin.usedVolume(),
                bin.usedWeight(),
                bin.dimensions(),
                bin.type(),
                bin.abcClass(),
                place.zone(),
                place.aisle(),
                place.pickSequence(),
                bin.temperature(),
                bin.securityZone(),
                bin.mixingRule(),
                bin.lotCount(),
                bin.soleMaterial(),
                bin.open());
    }
}

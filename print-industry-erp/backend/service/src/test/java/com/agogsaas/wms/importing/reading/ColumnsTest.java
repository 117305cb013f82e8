package com.agogsaas.wms.importing.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every column of every kind of file takes in what it should, and nothing absurd. */
class ColumnsTest {

    /** Cells that no column of these values takes. */
    private static final Map<Class<? extends Values>, List<String>> ABSURD = Map.of(
            Numbers.class,
            List.of("1e10", "1e99", "-1e99", "9".repeat(40), "NaN", "Infinity", "0x10", "1,5", "1 000", "many"),
            Times.class,
            List.of("2026-02-30", "1899-12-31", "2200-01-02", "20260131", "45000.5", "now"),
            Texts.class,
            List.of("x".repeat(2_001), "a\u0007b", "a\uFFFDb"),
            Choices.class,
            List.of("NONE OF THEM", "\u0131"),
            Flags.class,
            List.of("perhaps", "2"));

    @TempDir
    private Path spool;

    /** A column of a kind of file. */
    record Place(ImportKind kind, Column column) {

        @Override
        public String toString() {
            return kind + " " + column.name();
        }
    }

    static List<Place> places() {
        return Arrays.stream(ImportKind.values())
                .flatMap(kind -> StagedTable.of(kind).columns().stream().map(column -> new Place(kind, column)))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(ImportKind.class)
    void takesItsExamples(ImportKind kind) {
        ReadFile file = ReadFile.csv(kind, header(kind) + row(kind, "", ""), spool);
        assertThat(file.problems()).isEmpty();
        assertThat(file.rows(StagedTable.of(kind))).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("places")
    void takesAnEmptyCellUnlessARowNeedsAValue(Place place) {
        String name = place.column().name();
        ReadFile file = ReadFile.csv(place.kind(), header(place.kind()) + row(place.kind(), name, "  "), spool);
        if (place.column().required()) {
            assertThat(file.problems())
                    .containsExactly("2|" + name + "|-|VALUE_MISSING|Expected a value; every row needs one");
        } else {
            assertThat(file.problems()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("places")
    void refusesWhatIsAbsurd(Place place) {
        for (String cell : ABSURD.getOrDefault(place.column().values().getClass(), List.of())) {
            String name = place.column().name();
            ReadFile file = ReadFile.csv(place.kind(), header(place.kind()) + row(place.kind(), name, cell), spool);
            assertThat(file.problems()).as(cell).hasSize(1);
            assertThat(file.problems().get(0)).startsWith("2|" + name + "|");
            assertThat(file.rows(StagedTable.of(place.kind()))).isEmpty();
        }
    }

    @Test
    void readsNumbersExactly() throws BadCell {
        Numbers measure = Numbers.measure(1_000_000);
        assertThat(measure.parse("1.2E+3", ReadFile.ZONE)).isEqualTo("1200");
        assertThat(measure.parse("0.30000000000000004", ReadFile.ZONE)).isEqualTo("0.300000000000");
        assertThat(measure.parse("+.5", ReadFile.ZONE)).isEqualTo("0.5");
        assertThat(Numbers.whole(0, 10).parse("1e1", ReadFile.ZONE)).isEqualTo("10");
    }

    @Test
    void readsTimesWithoutAZoneAsTheFacilitysOwn() throws BadCell {
        Times times = new Times();
        assertThat(times.parse("2026-01-31 08:15", ReadFile.ZONE)).isEqualTo("2026-01-31T14:15:00Z");
        assertThat(times.parse("2026-01-31", ReadFile.ZONE)).isEqualTo("2026-01-31T06:00:00Z");
        assertThat(times.parse("2026-01-31T08:15:00.5+0100", ReadFile.ZONE)).isEqualTo("2026-01-31T07:15:00.500Z");
        assertThat(times.parse("2026-01-31 08:15 Z", ReadFile.ZONE)).isEqualTo("2026-01-31T08:15:00Z");
    }

    private static String header(ImportKind kind) {
        return columns(kind).map(Column::name).collect(Collectors.joining(",", "", "\n"));
    }

    /** The examples of all columns, but for one. */
    private static String row(ImportKind kind, String name, String cell) {
        return columns(kind)
                .map(column -> column.name().equals(name) ? cell : column.example())
                .map(value -> '"' + value + '"')
                .collect(Collectors.joining(",", "", "\n"));
    }

    private static Stream<Column> columns(ImportKind kind) {
        return StagedTable.of(kind).columns().stream();
    }
}

package com.agogsaas.wms.importing;

import static com.agogsaas.wms.importing.ImportClient.problems;
import static com.agogsaas.wms.importing.ImportClient.status;
import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.importing.reading.ProblemCode;
import com.agogsaas.wms.testing.RunningService;
import com.agogsaas.wms.testing.SmallWarehouse;
import com.agogsaas.wms.testing.TestDatabase;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** For every kind of problem a file that has it, and where it is reported. */
class EveryProblemIT {

    private static final String LOT = "lot_number,material_code,quantity_on_hand,location_code\n";
    private static final String ORDER = "order_number,material_code,quantity_ordered,ordered_at,status,priority\n";
    private static final String MOVE =
            "transaction_type,material_code,quantity,occurred_at,transaction_id,reverses_transaction_id\n";
    private static final String BIN = "location_code,location_type,max_weight_lbs,cubic_feet,length_inches,"
            + "width_inches,height_inches,temperature_min_f,temperature_max_f,location_id\n";

    /** So few that a small file has too many. */
    private static final int MOST_PROBLEMS = 5;

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static RunningService service;

    @BeforeAll
    static void start() {
        new SmallWarehouse(DATABASE)
                .materials("paper  2 ft3  10 lb  A")
                .bins("A-1  RESERVE  1000 ft3  9000 lb  A  seq 1\nA-2  RESERVE  1000 ft3  9000 lb  A  seq 2")
                .stock("A-1", "paper", "OLD-1", 499_999);
        service = RunningService.start(DATABASE, "importing.max-problems=" + MOST_PROBLEMS);
    }

    @AfterAll
    static void stop() {
        service.close();
        DATABASE.close();
    }

    /** A file and the problems that it has, each as {@code line column CODE}. */
    record BadFile(String kind, String text, List<String> problems) {

        BadFile(String kind, String text, String... problems) {
            this(kind, text, List.of(problems));
        }

        @Override
        public String toString() {
            return kind + ": " + String.join(", ", problems);
        }
    }

    static List<BadFile> badFiles() {
        return Stream.of(badlyWritten(), contradictory(), absurd())
                .flatMap(List::stream)
                .toList();
    }

    private static List<BadFile> badlyWritten() {
        return List.of(
                new BadFile("LOTS", "", "1 - FILE_EMPTY"),
                new BadFile("LOTS", LOT + "\"L\"1,paper,1,\n", "2 - FILE_UNREADABLE"),
                new BadFile(
                        "LOTS",
                        LOT + "L,paper,x,\n".repeat(9),
                        "2 quantity_on_hand NUMBER_MALFORMED",
                        "3 quantity_on_hand NUMBER_MALFORMED",
                        "4 quantity_on_hand NUMBER_MALFORMED",
                        "5 quantity_on_hand NUMBER_MALFORMED",
                        "6 - TOO_MANY_PROBLEMS",
                        "6 quantity_on_hand NUMBER_MALFORMED"),
                new BadFile("LOTS", "lot_number,material_code\n", "1 quantity_on_hand COLUMN_MISSING"),
                new BadFile("MATERIALS", "material_code,colour\n", "1 colour COLUMN_UNKNOWN"),
                new BadFile("MATERIALS", "material_code,Material Code\n", "1 Material Code COLUMN_REPEATED"),
                new BadFile("MATERIALS", "material_code\nM,red\n", "2 - FIELD_COUNT"),
                new BadFile("MATERIALS", "material_code\n" + "x".repeat(40_000), "2 - FIELD_TOO_LONG"),
                new BadFile("MATERIALS", "material_code\n\uFFFD\n", "2 material_code ENCODING_BROKEN"),
                new BadFile("MATERIALS", "material_code\nM\u0000M\n", "2 material_code CONTROL_CHARACTER"),
                new BadFile("LOTS", LOT + ",paper,1,\n", "2 lot_number VALUE_MISSING"),
                new BadFile(
                        "LOTS",
                        LOT + "L,paper,-1,\nM,paper,1e99,\nN,paper,NaN,\nO,paper,0.00001,\n",
                        "2 quantity_on_hand NUMBER_OUT_OF_RANGE",
                        "3 quantity_on_hand NUMBER_OUT_OF_RANGE",
                        "4 quantity_on_hand NUMBER_MALFORMED",
                        "5 quantity_on_hand NUMBER_OUT_OF_RANGE"),
                new BadFile("MATERIALS", "material_code\n" + "x".repeat(201), "2 material_code TEXT_TOO_LONG"),
                new BadFile("MATERIALS", "material_code,abc_class\nM,D\n", "2 abc_class CHOICE_UNKNOWN"),
                new BadFile(
                        "ORDERS",
                        ORDER + "S,paper,1,2026-02-30,,\nT,paper,1,31.12.2025,,\nU,paper,1,0001-01-01,,\n",
                        "2 ordered_at TIME_MALFORMED",
                        "3 ordered_at TIME_MALFORMED",
                        "4 ordered_at TIME_MALFORMED"),
                new BadFile("MATERIALS", "material_code,is_active\nM,perhaps\n", "2 is_active FLAG_MALFORMED"));
    }

    private static List<BadFile> contradictory() {
        return List.of(
                new BadFile(
                        "LOCATIONS",
                        BIN + "B,BULK,9,9,1,,,70,60,\n",
                        "2 length_inches VALUES_CONTRADICT",
                        "2 temperature_min_f VALUES_CONTRADICT"),
                new BadFile(
                        "ORDERS",
                        ORDER
                                + "S,paper,1,2026-01-01,OPEN,5\nS,paper,1,2026-01-01,OPEN,4\nT,paper,1,2026-01-01,SHIPPED,\n",
                        "3 priority VALUES_CONTRADICT",
                        "4 shipped_at VALUES_CONTRADICT"),
                new BadFile("MATERIALS", "material_code\nM\nM\n", "3 material_code REPEATED_IN_FILE"),
                new BadFile("LOTS", LOT + "OLD-1,paper,1,\n", "2 lot_number ALREADY_PRESENT"),
                new BadFile("LOCATIONS", BIN + "B,BULK,9,9,,,,,,A-1\n", "2 location_id ID_TAKEN"),
                new BadFile("MATERIALS", "material_code,material_id\nM,paper\n", "2 material_id ID_TAKEN"),
                new BadFile("LOTS", LOT + "L,ink,1,\n", "2 material_code MATERIAL_UNKNOWN"),
                new BadFile("LOTS", LOT + "L,paper,1,Z-9\n", "2 location_code LOCATION_UNKNOWN"),
                new BadFile(
                        "TRANSACTIONS",
                        MOVE
                                + "REVERSAL,paper,1,2026-01-01,,gone\nISSUE,paper,-1,2026-01-01,,\nISSUE,paper,1,2026-01-01,,X\n",
                        "2 reverses_transaction_id TRANSACTION_UNKNOWN",
                        "3 quantity NUMBER_OUT_OF_RANGE",
                        "4 reverses_transaction_id TRANSACTION_UNKNOWN",
                        "4 reverses_transaction_id VALUES_CONTRADICT"));
    }

    private static List<BadFile> absurd() {
        return List.of(
                // 2 ft3 and 10 lb a unit: half a million of them fill the largest bin that there can be.
                new BadFile("LOTS", LOT + "L,paper,500001,\n", "2 quantity_on_hand NUMBER_OUT_OF_RANGE"),
                new BadFile("LOTS", LOT + "L,paper,2,A-1\nM,paper,2,A-2\n", "2 quantity_on_hand NUMBER_OUT_OF_RANGE"),
                new BadFile(
                        "MATERIALS",
                        "material_code,unit_cubic_feet\nink,1000000\npaper,1000000\n",
                        "3 material_code NUMBER_OUT_OF_RANGE"),
                new BadFile(
                        "MATERIALS",
                        "material_code,length_inches,width_inches,height_inches\nM,1e5,1e5,1e5\n",
                        "2 length_inches NUMBER_OUT_OF_RANGE"),
                new BadFile(
                        "LOCATIONS",
                        BIN + "B,BULK,1e9,,9e4,9e4,9e4,,,\nC,BULK,0.001,1,,,,,,\nD,BULK,1,1,0.009,1,1,,,\n",
                        "2 cubic_feet NUMBER_OUT_OF_RANGE",
                        "3 max_weight_lbs NUMBER_OUT_OF_RANGE",
                        "4 length_inches NUMBER_OUT_OF_RANGE"));
    }

    @ParameterizedTest
    @MethodSource("badFiles")
    void isReported(BadFile file) {
        JsonNode job = new ImportClient(service).csv(file.kind(), file.text());
        assertThat(status(job)).as(job.toPrettyString()).isEqualTo("REJECTED");
        assertThat(problems(job)).containsExactlyElementsOf(file.problems());
    }

    @Test
    void everyCodeIsTried() {
        assertThat(badFiles().stream()
                        .flatMap(file -> file.problems().stream())
                        .map(problem -> problem.substring(problem.lastIndexOf(' ') + 1))
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(ProblemCode.values()).map(Enum::name).toList());
    }
}

package com.agogsaas.wms.putaway.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.agogsaas.wms.errors.ErrorCode;
import com.agogsaas.wms.errors.InputProblem;
import com.agogsaas.wms.errors.InvalidInputException;
import com.agogsaas.wms.putaway.BatchItem;
import com.agogsaas.wms.putaway.LotQuality;
import com.agogsaas.wms.putaway.PutawayBatch;
import com.agogsaas.wms.units.Mass;
import com.agogsaas.wms.units.TenantId;
import com.agogsaas.wms.units.Volume;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BatchParserTest {

    private static final TenantId TENANT = new TenantId("t");

    @Test
    void readsAnItemRoundingWhatItNeedsUp() {
        PutawayBatch batch = parse(item("LOT-1", "100", "5.5001", "50.001"));

        BatchItem item = batch.items().get(0);
        assertThat(item.volume()).isEqualTo(new Volume(5_501));
        assertThat(item.weight()).isEqualTo(new Mass(5_001));
        assertThat(item.quality()).isEqualTo(LotQuality.RELEASED);
        assertThat(item.path()).isEqualTo("input.items[0]");
        assertThat(batch.alternatives()).isEqualTo(3);
    }

    @Test
    void leavesMeasurementsToMasterDataWhereThereAreNone() {
        BatchItem item = parse(item("LOT-1", "100", null, null)).items().get(0);

        assertThat(item.volume()).isNull();
        assertThat(item.weight()).isNull();
    }

    @Test
    void refusesAnEmptyBatch() {
        assertThat(problems(input())).extracting(InputProblem::code).containsExactly(ErrorCode.BATCH_EMPTY);
    }

    @Test
    void refusesABatchOverTheLimit() {
        BatchPutawayInput.Item[] items = IntStream.rangeClosed(0, 5_000)
                .mapToObj(number -> item("LOT-" + number, "1", null, null))
                .toArray(BatchPutawayInput.Item[]::new);

        assertThat(problems(input(items))).extracting(InputProblem::code).containsExactly(ErrorCode.BATCH_TOO_LARGE);
    }

    @Test
    void namesEveryMistakeOfABatchAtOnce() {
        List<InputProblem> problems = problems(input(
                item("LOT-1", "0", null, null),
                item("LOT-2", "-5", "-1", null),
                item("LOT-3", "1e300", null, "10000000.01"),
                item("   ", "1.00001", null, null)));

        assertThat(problems)
                .extracting(InputProblem::code, InputProblem::path)
                .containsExactly(
                        tuple(ErrorCode.NUMBER_OUT_OF_RANGE, "input.items[0].quantity"),
                        tuple(ErrorCode.NUMBER_OUT_OF_RANGE, "input.items[1].quantity"),
                        tuple(ErrorCode.NUMBER_OUT_OF_RANGE, "input.items[1].cubicFeet"),
                        tuple(ErrorCode.NUMBER_OUT_OF_RANGE, "input.items[2].quantity"),
                        tuple(ErrorCode.NUMBER_OUT_OF_RANGE, "input.items[2].weightLbs"),
                        tuple(ErrorCode.TEXT_INVALID, "input.items[3].lotNumber"),
                        tuple(ErrorCode.NUMBER_OUT_OF_RANGE, "input.items[3].quantity"));
    }

    @Test
    void refusesALotNumberThatIsTwiceInTheBatchAndSaysWhere() {
        List<InputProblem> problems = problems(
                input(item("LOT-1", "1", null, null), item("LOT-2", "1", null, null), item("LOT-1", "2", null, null)));

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ErrorCode.LOT_DUPLICATED);
            assertThat(problem.path()).isEqualTo("input.items[2].lotNumber");
            assertThat(problem.message()).contains("input.items[0]");
        });
    }

    @Test
    void namesTheMistakesOfItemsBehindOneThatHasSome() {
        List<InputProblem> problems = problems(input(
                item("LOT-1", "-1", null, null),
                item("LOT-2", "1", null, null),
                item("LOT-2", "1", null, null),
                item("LOT-1", "1", null, null)));

        assertThat(problems)
                .extracting(InputProblem::code, InputProblem::path)
                .containsExactly(
                        tuple(ErrorCode.NUMBER_OUT_OF_RANGE, "input.items[0].quantity"),
                        tuple(ErrorCode.LOT_DUPLICATED, "input.items[2].lotNumber"),
                        tuple(ErrorCode.LOT_DUPLICATED, "input.items[3].lotNumber"));
    }

    @Test
    void refusesUnitsThatNoTableHasRoomFor() {
        assertThat(problems(input(item("LOT-1", "0.0001", "100.001", "1000.01"))))
                .extracting(InputProblem::code, InputProblem::path)
                .containsExactly(
                        tuple(ErrorCode.NUMBER_OUT_OF_RANGE, "input.items[0].cubicFeet"),
                        tuple(ErrorCode.NUMBER_OUT_OF_RANGE, "input.items[0].weightLbs"));
        assertThat(parse(item("LOT-1", "0.0001", "100", "1000")).items()).hasSize(1);
    }

    @Test
    void doesNotRepeatAHugeNumberToWhoeverSentIt() {
        BatchPutawayInput.Item huge =
                new BatchPutawayInput.Item("m", new BigDecimal("9".repeat(500)), "LOT-1", null, null, null);

        assertThat(problems(input(huge)).get(0).message()).hasSizeLessThan(200).contains("500 digits");
    }

    @Test
    void limitsTheNumberOfAlternatives() {
        assertThat(problems(new BatchPutawayInput(null, "f", List.of(item("LOT-1", "1", null, null)), 21)))
                .extracting(InputProblem::path)
                .containsExactly("input.alternatives");
    }

    private static PutawayBatch parse(BatchPutawayInput.Item... items) {
        return BatchParser.batch(TENANT, input(items), 5_000, "test");
    }

    private static List<InputProblem> problems(BatchPutawayInput input) {
        InvalidInputException invalid = catchThrowableOfType(
                InvalidInputException.class, () -> BatchParser.batch(TENANT, input, 5_000, "test"));
        assertThat(invalid).isNotNull();
        return invalid.problems();
    }

    private static BatchPutawayInput input(BatchPutawayInput.Item... items) {
        return new BatchPutawayInput(null, "facility", List.of(items), null);
    }

    private static BatchPutawayInput.Item item(
            String lot, String quantity, @Nullable String cubicFeet, @Nullable String weightLbs) {
        return new BatchPutawayInput.Item(
                "material",
                new BigDecimal(quantity),
                lot,
                cubicFeet == null ? null : new BigDecimal(cubicFeet),
                weightLbs == null ? null : new BigDecimal(weightLbs),
                null);
    }
}

package com.agogsaas.wms.putaway.graphql;

import com.agogsaas.wms.errors.Arguments;
import com.agogsaas.wms.errors.ErrorCode;
import com.agogsaas.wms.errors.InputProblem;
import com.agogsaas.wms.errors.InvalidInputException;
import com.agogsaas.wms.putaway.BatchItem;
import com.agogsaas.wms.putaway.LotQuality;
import com.agogsaas.wms.putaway.PutawayBatch;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.LotNumber;
import com.agogsaas.wms.units.Mass;
import com.agogsaas.wms.units.MaterialId;
import com.agogsaas.wms.units.TenantId;
import com.agogsaas.wms.units.Volume;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads a batch as it arrives into a {@link PutawayBatch}, collecting every mistake on the way. */
final class BatchParser {

    /** More units than any lot has. */
    private static final BigDecimal MAX_QUANTITY = new BigDecimal("1000000000");

    /** As fine as the database keeps a quantity. */
    private static final int MAX_QUANTITY_DECIMALS = 4;

    /** A million cubic feet: larger than any building that one lot arrives in. */
    private static final BigDecimal MAX_CUBIC_FEET = new BigDecimal("1000000");

    /** Ten million pounds: heavier than any lot. */
    private static final BigDecimal MAX_WEIGHT_LBS = new BigDecimal("10000000");

    private static final int MAX_ALTERNATIVES = 20;
    private static final int DEFAULT_ALTERNATIVES = 3;

    private final List<InputProblem> problems = new ArrayList<>();
    private final Map<LotNumber, String> seen = new HashMap<>();
    private final String root;
    private final Function<Integer, String> itemPath;

    private BatchParser(String root, Function<Integer, String> itemPath) {
        this.root = root;
        this.itemPath = itemPath;
    }

    /** Reads the batch mutation's argument. */
    static PutawayBatch batch(TenantId tenant, BatchPutawayInput input, int maxItems, String caller) {
        return new BatchParser("input", index -> "input.items[" + index + "]").parse(tenant, input, maxItems, caller);
    }

    /** Reads the argument of an operation on a single lot. */
    static PutawayBatch single(TenantId tenant, SinglePutawayInput input, String caller) {
        return new BatchParser("input", index -> "input.item").parse(tenant, input.asBatch(), 1, caller);
    }

    private PutawayBatch parse(TenantId tenant, BatchPutawayInput input, int maxItems, String caller) {
        FacilityId facility = text(root + ".facilityId", input.facilityId(), FacilityId::new);
        int alternatives = alternatives(input.alternatives());
        requireSize(input.items().size(), maxItems);
        List<@Nullable BatchItem> items = IntStream.range(0, input.items().size())
                .mapToObj(index -> item(itemPath.apply(index), input.items().get(index)))
                .toList();
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        List<BatchItem> parsed = items.stream().map(Objects::requireNonNull).toList();
        return new PutawayBatch(tenant, Objects.requireNonNull(facility), parsed, alternatives, caller);
    }

    private void requireSize(int items, int maxItems) {
        if (items == 0) {
            throw new InvalidInputException(
                    List.of(new InputProblem(ErrorCode.BATCH_EMPTY, root + ".items", "A batch has at least one item")));
        }
        if (items > maxItems) {
            throw new InvalidInputException(List.of(new InputProblem(
                    ErrorCode.BATCH_TOO_LARGE,
                    root + ".items",
                    "A batch has at most " + maxItems + " items, not " + items)));
        }
    }

    private int alternatives(@Nullable Integer asked) {
        int alternatives = asked == null ? DEFAULT_ALTERNATIVES : asked;
        if (alternatives < 0 || alternatives > MAX_ALTERNATIVES) {
            problems.add(new InputProblem(
                    ErrorCode.NUMBER_OUT_OF_RANGE,
                    root + ".alternatives",
                    "0 to " + MAX_ALTERNATIVES + " alternatives can be named, not " + alternatives));
        }
        return alternatives;
    }

    private @Nullable BatchItem item(String path, BatchPutawayInput.Item item) {
        int before = problems.size();
        LotNumber lot = text(path + ".lotNumber", item.lotNumber(), LotNumber::new);
        refuseDuplicate(path, lot);
        MaterialId material = text(path + ".materialId", item.materialId(), MaterialId::new);
        BigDecimal quantity = amount(path + ".quantity", item.quantity(), MAX_QUANTITY);
        if (quantity != null && quantity.stripTrailingZeros().scale() > MAX_QUANTITY_DECIMALS) {
            problems.add(new InputProblem(
                    ErrorCode.NUMBER_OUT_OF_RANGE,
                    path + ".quantity",
                    "A quantity has at most " + MAX_QUANTITY_DECIMALS + " decimals"));
        }
        BigDecimal cubicFeet = amount(path + ".cubicFeet", item.cubicFeet(), MAX_CUBIC_FEET);
        BigDecimal weightLbs = amount(path + ".weightLbs", item.weightLbs(), MAX_WEIGHT_LBS);
        refuseHugeUnits(path + ".cubicFeet", cubicFeet, quantity, MAX_CUBIC_FEET);
        refuseHugeUnits(path + ".weightLbs", weightLbs, quantity, MAX_WEIGHT_LBS);
        if (lot == null || material == null || quantity == null || problems.size() > before) {
            return null;
        }
        return new BatchItem(
                path,
                lot,
                material,
                quantity,
                cubicFeet == null ? null : Volume.needed(cubicFeet),
                weightLbs == null ? null : Mass.needed(weightLbs),
                Objects.requireNonNullElse(item.qualityStatus(), LotQuality.RELEASED));
    }

    /** The number when it is absent or within 0 (excluded) and {@code maximum}; else null and a problem. */
    private @Nullable BigDecimal amount(String path, @Nullable BigDecimal value, BigDecimal maximum) {
        if (value != null && (value.signum() <= 0 || value.compareTo(maximum) > 0)) {
            problems.add(new InputProblem(
                    ErrorCode.NUMBER_OUT_OF_RANGE,
                    path,
                    "This is more than 0 and at most " + maximum.toPlainString() + ", unlike " + shortened(value)));
            return null;
        }
        return value;
    }

    /** Less than a whole unit must not make out a unit that is larger than any: its stock could not be written down. */
    private void refuseHugeUnits(
            String path, @Nullable BigDecimal whole, @Nullable BigDecimal quantity, BigDecimal maximum) {
        if (whole != null && quantity != null && whole.compareTo(maximum.multiply(quantity)) > 0) {
            problems.add(new InputProblem(
                    ErrorCode.NUMBER_OUT_OF_RANGE,
                    path,
                    "This is at most " + maximum.toPlainString() + " for each unit of the quantity, unlike "
                            + shortened(whole) + " for " + shortened(quantity)));
        }
    }

    /** A number of a million digits is not repeated to whoever sent it. */
    private static String shortened(BigDecimal value) {
        return value.precision() > 30 ? "a number of " + value.precision() + " digits" : value.toString();
    }

    private <T> @Nullable T text(String path, String value, Function<String, T> type) {
        try {
            return Arguments.parse(path, value, type);
        } catch (InvalidInputException invalid) {
            problems.addAll(invalid.problems());
            return null;
        }
    }

    /** Whatever else is wrong with either item. */
    private void refuseDuplicate(String path, @Nullable LotNumber lot) {
        String first = lot == null ? null : seen.putIfAbsent(lot, path);
        if (first != null) {
            problems.add(new InputProblem(
                    ErrorCode.LOT_DUPLICATED,
                    path + ".lotNumber",
                    "Lot " + lot + " is in this batch already, at " + first));
        }
    }
}

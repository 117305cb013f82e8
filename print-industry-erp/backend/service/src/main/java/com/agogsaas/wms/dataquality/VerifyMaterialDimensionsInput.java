package com.agogsaas.wms.dataquality;

import com.agogsaas.wms.errors.Arguments;
import com.agogsaas.wms.errors.ErrorCode;
import com.agogsaas.wms.errors.InputProblem;
import com.agogsaas.wms.errors.InvalidInputException;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.LotNumber;
import com.agogsaas.wms.units.MaterialId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The schema's VerifyMaterialDimensionsInput. */
record VerifyMaterialDimensionsInput(
        @Nullable String tenantId,
        String facilityId,
        String materialId,
        @Nullable String lotNumber,
        @Nullable BigDecimal cubicFeet,
        @Nullable BigDecimal weightLbs,
        @Nullable BigDecimal lengthInches,
        @Nullable BigDecimal widthInches,
        @Nullable BigDecimal heightInches,
        MeasurementMethod method,
        @Nullable String notes) {

    // The limits of master data, and no more decimals than anybody measures.
    private static final BigDecimal MOST_CUBIC_FEET = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal MOST_POUNDS = BigDecimal.valueOf(10_000_000);
    private static final BigDecimal MOST_INCHES = BigDecimal.valueOf(100_000);
    private static final int MOST_DECIMALS = 12;

    /**
     * The measurement that it describes.
     *
     * @throws InvalidInputException naming everything that is wrong with it
     */
    Measurement parse(String measuredBy) {
        FacilityId facility = Arguments.parse("input.facilityId", facilityId, FacilityId::new);
        MaterialId material = Arguments.parse("input.materialId", materialId, MaterialId::new);
        if (lotNumber != null) {
            LotNumber unused = Arguments.parse("input.lotNumber", lotNumber, LotNumber::new);
        }
        List<InputProblem> problems = new ArrayList<>();
        check("cubicFeet", cubicFeet, MOST_CUBIC_FEET, problems);
        check("weightLbs", weightLbs, MOST_POUNDS, problems);
        check("lengthInches", lengthInches, MOST_INCHES, problems);
        check("widthInches", widthInches, MOST_INCHES, problems);
        check("heightInches", heightInches, MOST_INCHES, problems);
        Edges edges = edges(problems);
        if (problems.isEmpty() && cubicFeet == null && weightLbs == null && edges == null) {
            problems.add(missing("cubicFeet", "At least one of volume, weight and edges is needed"));
        }
        if (problems.isEmpty() && edges != null && edges.cubicFeet().compareTo(MOST_CUBIC_FEET) > 0) {
            problems.add(outOfRange("lengthInches", "A unit takes up " + MOST_CUBIC_FEET + " cubic feet at most"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return new Measurement(
                facility,
                material,
                lotNumber,
                cubicFeet,
                weightLbs,
                edges,
                method,
                Notes.optional("input.notes", notes),
                measuredBy);
    }

    private @Nullable Edges edges(List<InputProblem> problems) {
        if (lengthInches != null && widthInches != null && heightInches != null) {
            return new Edges(lengthInches, widthInches, heightInches);
        }
        if (lengthInches != null || widthInches != null || heightInches != null) {
            problems.add(missing("lengthInches", "Of length, width and height all three are needed, or none"));
        }
        return null;
    }

    private static void check(String field, @Nullable BigDecimal value, BigDecimal most, List<InputProblem> problems) {
        if (value != null
                && (value.signum() <= 0
                        || value.compareTo(most) > 0
                        || value.stripTrailingZeros().scale() > MOST_DECIMALS)) {
            problems.add(outOfRange(
                    field,
                    "A measure is more than 0 and at most " + most + ", with at most " + MOST_DECIMALS + " decimals"));
        }
    }

    private static InputProblem outOfRange(String field, String why) {
        return new InputProblem(ErrorCode.NUMBER_OUT_OF_RANGE, "input." + field, why);
    }

    private static InputProblem missing(String field, String why) {
        return new InputProblem(ErrorCode.MEASUREMENTS_MISSING, "input." + field, why);
    }
}

package com.agogsaas.wms.putaway;

import com.agogsaas.wms.engine.Constraint;
import com.agogsaas.wms.engine.LotOutcome.Unplaced;
import com.agogsaas.wms.engine.UnplacedReason;
import java.math.BigDecimal;

/** A lot that no bin takes, in the schema's shape. */
public record UnplacedPayload(
        String lotNumber,
        String materialId,
        BigDecimal quantity,
        UnplacedReason reasonCode,
        String reason,
        Constraint bindingConstraint,
        BigDecimal shortfallCubicFeet,
        BigDecimal shortfallWeightLbs) {

    /** What the schema says of it. */
    public static UnplacedPayload of(NotPlaced notPlaced) {
        return of(
                notPlaced.item().lot().value(),
                notPlaced.item().material().value(),
                notPlaced.item().quantity(),
                notPlaced.outcome());
    }

    private static UnplacedPayload of(String lot, String material, BigDecimal quantity, Unplaced outcome) {
        return new UnplacedPayload(
                lot,
                material,
                quantity,
                outcome.reason(),
                sentence(outcome),
                outcome.binding(),
                outcome.volumeShortfall().cubicFeet(),
                outcome.weightShortfall().pounds());
    }

    private static String sentence(Unplaced outcome) {
        return switch (outcome.reason()) {
            case NO_BINS -> "The facility has no bins.";
            case NO_SUITABLE_BIN -> "No bin of the facility may hold this material.";
            case LARGER_THAN_ANY_BIN -> "Even empty, no bin that may hold this material takes the whole lot.";
            case NO_ROOM_LEFT -> "No bin that may hold this material has enough left.";
            case TAKEN_BY_BATCH -> "Other lots of this batch took the room that there was.";
        };
    }
}

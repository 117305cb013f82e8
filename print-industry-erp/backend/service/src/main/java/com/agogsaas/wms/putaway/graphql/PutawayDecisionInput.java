package com.agogsaas.wms.putaway.graphql;

import com.agogsaas.wms.errors.Arguments;
import com.agogsaas.wms.errors.ErrorCode;
import com.agogsaas.wms.errors.InputProblem;
import com.agogsaas.wms.errors.InvalidInputException;
import com.agogsaas.wms.ledger.Decision;
import com.agogsaas.wms.ledger.DecisionKind;
import com.agogsaas.wms.ledger.DecisionReason;
import com.agogsaas.wms.units.LocationId;
import com.agogsaas.wms.units.RecommendationId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The schema's PutawayDecisionInput, unchecked. */
record PutawayDecisionInput(
        @Nullable String tenantId,
        String recommendationId,
        DecisionKind decision,
        @Nullable String actualLocationId,
        @Nullable DecisionReason reasonCode,
        @Nullable String note,
        @Nullable Boolean overfill) {

    private static final int MAX_NOTE = 2_000;

    /** @throws InvalidInputException naming everything in it that does not go together */
    Decision parse(String decidedBy) {
        List<InputProblem> problems = new ArrayList<>();
        checkLocation(problems);
        checkReason(problems);
        checkNote(problems);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return new Decision(
                Arguments.parse("input.recommendationId", recommendationId, RecommendationId::new),
                decision,
                actualLocationId == null
                        ? null
                        : Arguments.parse("input.actualLocationId", actualLocationId, LocationId::new),
                reasonCode,
                note,
                overfills(),
                List.of(),
                decidedBy);
    }

    private void checkLocation(List<InputProblem> problems) {
        if ((decision == DecisionKind.OVERRIDDEN) != (actualLocationId != null)) {
            problems.add(invalid("actualLocationId", "OVERRIDDEN names the bin that the lot is in, and only it does"));
        }
        if (overfills() && decision == DecisionKind.REJECTED) {
            problems.add(invalid("overfill", "A lot that was not put away fills no bin"));
        }
    }

    private void checkReason(List<InputProblem> problems) {
        if (decision == DecisionKind.ACCEPTED && reasonCode != null) {
            problems.add(invalid("reasonCode", "Who accepts a recommendation has no reason against it"));
        }
        if (decision == DecisionKind.OVERRIDDEN && reasonCode == null) {
            problems.add(invalid("reasonCode", "OVERRIDDEN says why"));
        }
    }

    private void checkNote(List<InputProblem> problems) {
        if (note == null) {
            if (reasonCode == DecisionReason.OTHER || overfills()) {
                problems.add(invalid("note", "The reason OTHER and overfill are explained in a note"));
            }
        } else if (note.isBlank() || note.length() > MAX_NOTE || note.indexOf('\0') >= 0) {
            problems.add(new InputProblem(
                    ErrorCode.TEXT_INVALID, "input.note", "A note has 1 to " + MAX_NOTE + " characters"));
        }
    }

    private boolean overfills() {
        return Boolean.TRUE.equals(overfill);
    }

    private static InputProblem invalid(String field, String message) {
        return new InputProblem(ErrorCode.DECISION_INVALID, "input." + field, message);
    }
}

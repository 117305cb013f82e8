package com.agogsaas.wms.statistics;

import com.agogsaas.wms.errors.CodedException;
import com.agogsaas.wms.errors.ErrorCode;
import com.agogsaas.wms.errors.InputProblem;
import com.agogsaas.wms.errors.InvalidInputException;
import com.agogsaas.wms.units.TenantId;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Leads an outlier from open to settled, one step after the other. */
@Service
class OutlierInvestigations {

    private final OutlierRepository repository;
    private final Clock clock;

    OutlierInvestigations(OutlierRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /**
     * A step.
     *
     * @param assignedTo who looks into it; taken from the caller where absent
     * @param rootCause what it was; needed to confirm or dismiss
     * @param resolution what was done; needed to resolve
     */
    record Step(
            String outlierId,
            InvestigationStatus status,
            @Nullable String assignedTo,
            @Nullable String rootCause,
            @Nullable String resolution) {}

    /**
     * Takes a step. To be called in a transaction of the tenant.
     *
     * @throws CodedException {@link ErrorCode#OUTLIER_NOT_FOUND}; {@link ErrorCode#OUTLIER_STATE_CONFLICT} when the
     *     step does not follow on where the investigation is
     * @throws InvalidInputException {@link ErrorCode#INVESTIGATION_INVALID} when a cause or resolution is missing
     */
    Outlier take(TenantId tenant, Step step, String caller) {
        Outlier before = repository
                .lock(tenant, step.outlierId())
                .orElseThrow(() ->
                        new CodedException(ErrorCode.OUTLIER_NOT_FOUND, "There is no outlier " + step.outlierId()));
        if (!before.investigationStatus().mayBecome(step.status())) {
            throw new CodedException(
                    ErrorCode.OUTLIER_STATE_CONFLICT,
                    "The investigation is " + before.investigationStatus() + " and does not become " + step.status());
        }
        Outlier after = after(before, step, caller);
        repository.update(tenant, after);
        return after;
    }

    private Outlier after(Outlier before, Step step, String caller) {
        boolean underWay = step.status() == InvestigationStatus.INVESTIGATING;
        String cause = step.rootCause() != null ? step.rootCause() : before.rootCause();
        String resolution = underWay ? null : step.resolution();
        if (!underWay && cause == null) {
            throw missing("rootCause", "what it was");
        }
        if (step.status() == InvestigationStatus.RESOLVED && resolution == null) {
            throw missing("resolution", "what was done");
        }
        String assigned = step.assignedTo() != null ? step.assignedTo() : before.assignedTo();
        return new Outlier(
                before.outlierId(),
                before.facilityId(),
                before.metricName(),
                before.subjectKind(),
                before.subjectId(),
                before.observedAt(),
                before.observedValue(),
                before.expectedValue(),
                before.lowerLimit(),
                before.upperLimit(),
                before.detectionMethod(),
                before.outlierScore(),
                before.sampleSize(),
                before.severity(),
                step.status(),
                assigned != null ? assigned : caller,
                caller,
                underWay ? null : clock.instant(),
                cause,
                resolution,
                before.detectedAt());
    }

    private static InvalidInputException missing(String field, String what) {
        return new InvalidInputException(
                List.of(new InputProblem(ErrorCode.INVESTIGATION_INVALID, "input." + field, "This step says " + what)));
    }
}

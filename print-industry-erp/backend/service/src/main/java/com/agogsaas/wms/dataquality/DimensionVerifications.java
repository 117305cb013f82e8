package com.agogsaas.wms.dataquality;

import com.agogsaas.wms.errors.CodedException;
import com.agogsaas.wms.errors.ErrorCode;
import com.agogsaas.wms.errors.InputProblem;
import com.agogsaas.wms.errors.InvalidInputException;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.MaterialId;
import com.agogsaas.wms.units.TenantId;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Service;

/** Compares measurements with master data and keeps master data right. All of it in the caller's transaction. */
@Service
class DimensionVerifications {

    private final DataQualitySettings settings;
    private final VerificationRepository verifications;
    private final MasterDataRepository masters;
    private final OverfullBins overfull;
    private final RemediationLog remediations;

    DimensionVerifications(
            DataQualitySettings settings,
            VerificationRepository verifications,
            MasterDataRepository masters,
            OverfullBins overfull,
            RemediationLog remediations) {
        this.settings = settings;
        this.verifications = verifications;
        this.masters = masters;
        this.overfull = overfull;
        this.remediations = remediations;
    }

    /**
     * What a measurement, or a decision about one, did.
     *
     * @param capacityFailureIds bins that master data now show to be overfull
     */
    record Result(DimensionVerification verification, boolean masterUpdated, List<String> capacityFailureIds) {}

    /**
     * Compares, and takes into master data what agrees with them or is not there.
     *
     * @throws CodedException {@link ErrorCode#MATERIAL_NOT_FOUND}
     * @throws InvalidInputException when by the measurement a bin would hold more than any bin does
     */
    Result verify(TenantId tenant, Measurement measured) {
        MasterData master = lock(tenant, measured.material());
        DimensionComparison comparison = DimensionComparison.of(measured, master, settings.tolerancePercentage());
        String id = verifications.insert(tenant, measured, master, comparison, settings.tolerancePercentage());
        if (comparison.changesMaster()) {
            masters.update(
                    tenant,
                    measured.material(),
                    comparison.newCubicFeet(),
                    comparison.newWeightLbs(),
                    comparison.newEdges());
            refuseAbsurdity(tenant, measured.material(), "input." + firstField(measured));
        }
        return result(tenant, id, measured.material(), comparison.changesMaster());
    }

    /**
     * Decides about a variance.
     *
     * @param correct whether the measurement is taken into master data
     * @throws CodedException {@link ErrorCode#VERIFICATION_NOT_FOUND}; {@link ErrorCode#DATA_QUALITY_STATE_CONFLICT}
     *     when it does not wait, or the material was measured again since
     * @throws InvalidInputException when by the measurement a bin would hold more than any bin does
     */
    Result resolve(TenantId tenant, String verificationId, boolean correct, String notes, String decider) {
        DimensionVerification waiting = verifications
                .lock(tenant, verificationId)
                .orElseThrow(() -> new CodedException(
                        ErrorCode.VERIFICATION_NOT_FOUND, "There is no measurement " + verificationId));
        if (waiting.status() != DimensionVerificationStatus.VARIANCE_DETECTED) {
            throw conflict(verificationId, "waits for nobody: it is " + waiting.status());
        }
        MaterialId material = new MaterialId(waiting.materialId());
        lock(tenant, material);
        if (verifications.hasNewer(tenant, waiting)) {
            throw conflict(verificationId, "is out of date: the material was measured again");
        }
        if (correct) {
            correct(tenant, waiting, material, notes, decider);
            refuseAbsurdity(tenant, material, "input.resolution");
        }
        verifications.resolve(tenant, verificationId, correct, notes, decider);
        return result(tenant, verificationId, material, correct);
    }

    private void correct(
            TenantId tenant, DimensionVerification waiting, MaterialId material, String notes, String decider) {
        Edges edges = waiting.measuredEdges();
        // A volume that was the box of the edges follows from them again.
        boolean ofTheBox = edges != null
                && waiting.measuredCubicFeet() != null
                && waiting.measuredCubicFeet().compareTo(edges.cubicFeet()) == 0;
        masters.update(
                tenant, material, ofTheBox ? null : waiting.measuredCubicFeet(), waiting.measuredWeightLbs(), edges);
        remediations.write(
                tenant,
                new FacilityId(waiting.facilityId()),
                new Remediation(
                        "DIMENSION_VARIANCES",
                        "CORRECT_MASTER_DATA",
                        "MATERIAL",
                        waiting.materialId(),
                        "worst_variance_percentage",
                        waiting.worstVariancePercentage(),
                        BigDecimal.ZERO,
                        true,
                        notes,
                        decider));
    }

    /** What was written by then goes back with the transaction. */
    private void refuseAbsurdity(TenantId tenant, MaterialId material, String path) {
        overfull.absurdity(tenant, material).ifPresent(why -> {
            throw new InvalidInputException(List.of(new InputProblem(ErrorCode.NUMBER_OUT_OF_RANGE, path, why)));
        });
    }

    private static String firstField(Measurement measured) {
        if (measured.cubicFeet() != null) {
            return "cubicFeet";
        }
        return measured.edges() == null ? "weightLbs" : "lengthInches";
    }

    private MasterData lock(TenantId tenant, MaterialId material) {
        return masters.lock(tenant, material)
                .orElseThrow(
                        () -> new CodedException(ErrorCode.MATERIAL_NOT_FOUND, "There is no material " + material));
    }

    private Result result(TenantId tenant, String verificationId, MaterialId material, boolean masterUpdated) {
        return new Result(
                verifications.find(tenant, verificationId).orElseThrow(),
                masterUpdated,
                masterUpdated ? overfull.record(tenant, material) : List.of());
    }

    private static CodedException conflict(String verificationId, String why) {
        return new CodedException(ErrorCode.DATA_QUALITY_STATE_CONFLICT, "Measurement " + verificationId + " " + why);
    }
}

package com.agogsaas.wms.dataquality;

import com.agogsaas.wms.paging.LatestFirst;
import com.agogsaas.wms.paging.PageRequest;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of {@code material_dimension_verifications}. */
@Repository
class VerificationRepository {

    private static final String SELECTED = """
            SELECT verification.verification_id, verification.facility_id, verification.material_id,
                   material.material_code, verification.lot_number, verification.measured_cubic_feet,
                   verification.measured_weight_lbs, verification.measured_length_inches,
                   verification.measured_width_inches, verification.measured_height_inches,
                   verification.master_cubic_feet, verification.master_weight_lbs, verification.master_length_inches,
                   verification.master_width_inches, verification.master_height_inches,
                   verification.volume_variance_percentage, verification.weight_variance_percentage,
                   verification.edge_variance_percentage, verification.tolerance_percentage, verification.status,
                   verification.measurement_method, verification.verified_by, verification.verified_at,
                   verification.corrected_by, verification.corrected_at, verification.resolved_by,
                   verification.resolved_at, verification.resolution_notes, verification.notes
              FROM material_dimension_verifications AS verification
              LEFT JOIN materials AS material
                ON material.tenant_id = verification.tenant_id AND material.material_id = verification.material_id
             WHERE verification.tenant_id = :tenantId
            """;

    private final JdbcClient jdbc;

    VerificationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Records a measurement; its identifier. */
    String insert(
            TenantId tenant,
            Measurement measured,
            MasterData master,
            DimensionComparison comparison,
            BigDecimal tolerance) {
        Edges edges = measured.edges();
        Edges masterEdges = master.edges();
        boolean corrected = comparison.status() == DimensionVerificationStatus.MASTER_CORRECTED;
        return jdbc.sql("""
                        INSERT INTO material_dimension_verifications (
                               tenant_id, facility_id, material_id, lot_number, measured_cubic_feet,
                               measured_weight_lbs, measured_length_inches, measured_width_inches,
                               measured_height_inches, master_cubic_feet, master_weight_lbs, master_length_inches,
                               master_width_inches, master_height_inches, edge_variance_percentage,
                               tolerance_percentage, status, measurement_method, verified_by, verified_at,
                               corrected_by, corrected_at, notes)
                        VALUES (:tenantId, :facilityId, :materialId, :lot, :cubicFeet, :weightLbs, :length, :width,
                                :height, :masterCubicFeet, :masterWeightLbs, :masterLength, :masterWidth,
                                :masterHeight, :edgeVariance, :tolerance, :status, :method, :measuredBy,
                                clock_timestamp(), :correctedBy, CASE WHEN :correctedBy::text IS NOT NULL THEN now() END,
                                :notes)
                        RETURNING verification_id
                        """)
                .param("tenantId", tenant.value())
                .param("facilityId", measured.facility().value())
                .param("materialId", measured.material().value())
                .param("lot", measured.lot())
                .param("cubicFeet", comparison.cubicFeet())
                .param("weightLbs", measured.weightLbs())
                .param("length", edges == null ? null : edges.length())
                .param("width", edges == null ? null : edges.width())
                .param("height", edges == null ? null : edges.height())
                .param("masterCubicFeet", master.cubicFeet())
                .param("masterWeightLbs", master.weightLbs())
                .param("masterLength", masterEdges == null ? null : masterEdges.length())
                .param("masterWidth", masterEdges == null ? null : masterEdges.width())
                .param("masterHeight", masterEdges == null ? null : masterEdges.height())
                .param("edgeVariance", comparison.edgeVariancePercentage())
                .param("tolerance", tolerance)
                .param("status", comparison.status().name())
                .param("method", measured.method().name())
                .param("measuredBy", measured.measuredBy())
                .param("correctedBy", corrected ? measured.measuredBy() : null)
                .param("notes", measured.notes())
                .query(String.class)
                .single();
    }

    Optional<DimensionVerification> find(TenantId tenant, String verificationId) {
        return one(SELECTED + " AND verification.verification_id = :verificationId", tenant, verificationId);
    }

    /** Makes others who decide about it wait. */
    Optional<DimensionVerification> lock(TenantId tenant, String verificationId) {
        return one(
                SELECTED + " AND verification.verification_id = :verificationId FOR NO KEY UPDATE OF verification",
                tenant,
                verificationId);
    }

    /** Whether the material was measured again at the facility since. */
    boolean hasNewer(TenantId tenant, DimensionVerification verification) {
        return jdbc.sql("""
                        SELECT EXISTS (
                               SELECT FROM material_dimension_verifications
                                WHERE tenant_id = :tenantId AND facility_id = :facilityId
                                  AND material_id = :materialId
                                  AND (verified_at, verification_id) > (:at::timestamptz, :verificationId))
                        """)
                .param("tenantId", tenant.value())
                .param("facilityId", verification.facilityId())
                .param("materialId", verification.materialId())
                .param("at", verification.verifiedAt().toString())
                .param("verificationId", verification.verificationId())
                .query(Boolean.class)
                .single();
    }

    /** Writes down what somebody decided about a variance. */
    void resolve(TenantId tenant, String verificationId, boolean corrected, String notes, String resolvedBy) {
        jdbc.sql("""
                        UPDATE material_dimension_verifications
                           SET status = :status, corrected_by = :correctedBy,
                               corrected_at = CASE WHEN :correctedBy::text IS NOT NULL THEN now() END,
                               resolved_by = :resolvedBy, resolved_at = now(), resolution_notes = :notes
                         WHERE tenant_id = :tenantId AND verification_id = :verificationId
                        """)
                .param("tenantId", tenant.value())
                .param("verificationId", verificationId)
                .param(
                        "status",
                        (corrected
                                        ? DimensionVerificationStatus.MASTER_CORRECTED
                                        : DimensionVerificationStatus.DISMISSED)
                                .name())
                .param("correctedBy", corrected ? resolvedBy : null)
                .param("resolvedBy", resolvedBy)
                .param("notes", notes)
                .update();
    }

    /** Which measurements are wanted; null means any. */
    record Filter(@Nullable String materialId, @Nullable DimensionVerificationStatus status) {

        static final Filter ALL = new Filter(null, null);
    }

    /** The page's measurements, the latest first, and one more where there are more. */
    List<DimensionVerification> list(TenantId tenant, FacilityId facility, Filter filter, PageRequest page) {
        LatestFirst after = LatestFirst.before(page);
        return jdbc.sql(SELECTED + """
                           AND verification.facility_id = :facilityId
                           AND (:materialId::text IS NULL OR verification.material_id = :materialId)
                           AND (:status::text IS NULL OR verification.status = :status)
                           AND (:afterId::text IS NULL OR (verification.verified_at, verification.verification_id)
                                < (:afterTime::timestamptz, :afterId))
                         ORDER BY verification.verified_at DESC, verification.verification_id DESC
                         LIMIT :limit
                        """)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .param("materialId", filter.materialId())
                .param(
                        "status",
                        filter.status() == null ? null : filter.status().name())
                .param("afterTime", LatestFirst.timeOf(after))
                .param("afterId", LatestFirst.idOf(after))
                .param("limit", page.size() + 1)
                .query((row, number) -> verification(row))
                .list();
    }

    private Optional<DimensionVerification> one(String statement, TenantId tenant, String verificationId) {
        return jdbc.sql(statement)
                .param("tenantId", tenant.value())
                .param("verificationId", verificationId)
                .query((row, number) -> verification(row))
                .optional();
    }

    private static DimensionVerification verification(ResultSet row) throws SQLException {
        return new DimensionVerification(
                row.getString("verification_id"),
                row.getString("facility_id"),
                row.getString("material_id"),
                row.getString("material_code"),
                row.getString("lot_number"),
                row.getBigDecimal("measured_cubic_feet"),
                row.getBigDecimal("measured_weight_lbs"),
                row.getBigDecimal("measured_length_inches"),
                row.getBigDecimal("measured_width_inches"),
                row.getBigDecimal("measured_height_inches"),
                row.getBigDecimal("master_cubic_feet"),
                row.getBigDecimal("master_weight_lbs"),
                row.getBigDecimal("master_length_inches"),
                row.getBigDecimal("master_width_inches"),
                row.getBigDecimal("master_height_inches"),
                row.getBigDecimal("volume_variance_percentage"),
                row.getBigDecimal("weight_variance_percentage"),
                row.getBigDecimal("edge_variance_percentage"),
                row.getBigDecimal("tolerance_percentage"),
                DimensionVerificationStatus.valueOf(row.getString("status")),
                MeasurementMethod.valueOf(row.getString("measurement_method")),
                row.getString("verified_by"),
                Cells.moment(row, "verified_at"),
                row.getString("corrected_by"),
                Cells.time(row, "corrected_at"),
                row.getString("resolved_by"),
                Cells.time(row, "resolved_at"),
                row.getString("resolution_notes"),
                row.getString("notes"));
    }
}

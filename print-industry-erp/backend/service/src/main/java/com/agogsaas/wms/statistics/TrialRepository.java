package com.agogsaas.wms.statistics;

import com.agogsaas.wms.statistics.RunningTrial.Assignment;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.MaterialId;
import com.agogsaas.wms.units.RecommendationId;
import com.agogsaas.wms.units.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of A/B tests on the path of recommendations. */
@Repository
class TrialRepository {

    private static final int MINUTES_OF_A_DAY = 1_440;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TrialRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<RunningTrial> findRunning(TenantId tenant, FacilityId facility, Collection<MaterialId> materials) {
        return jdbc.sql("""
            SELECT test_id, allocation_unit, assignment_seed, treatment_share, started_at, window_minutes,
                   washout_minutes, control_settings, treatment_settings
              FROM bin_optimization_ab_test_results
             WHERE tenant_id = :tenantId AND facility_id = :facilityId AND status = 'RUNNING'
               AND allocation_unit IN ('LOT', 'DAY', 'AISLE_WINDOW')
            """)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .query((row, number) -> trial(row))
                .optional()
                .map(trial -> trial.unit() == AllocationUnit.AISLE_WINDOW
                        ? trial.in(homeAisles(tenant, facility, materials))
                        : trial);
    }

    void note(TenantId tenant, String testId, Map<RecommendationId, Assignment> assignments) {
        List<Map.Entry<RecommendationId, Assignment>> rows = List.copyOf(assignments.entrySet());
        jdbc.sql("""
            INSERT INTO bin_optimization_ab_test_assignments (
                tenant_id, test_id, recommendation_id, variant, aisle, window_number, counted)
            SELECT :tenantId, :testId, assigned.*
              FROM unnest(:recommendations::text[], :variants::text[], :aisles::text[], :windows::bigint[],
                          :counted::boolean[]) AS assigned
            """)
                .param("tenantId", tenant.value())
                .param("testId", testId)
                .param(
                        "recommendations",
                        rows.stream().map(row -> row.getKey().value()).toArray(String[]::new))
                .param(
                        "variants",
                        rows.stream()
                                .map(row -> row.getValue().variant().name())
                                .toArray(String[]::new))
                .param(
                        "aisles",
                        rows.stream().map(row -> row.getValue().aisle()).toArray(String[]::new))
                .param(
                        "windows",
                        rows.stream().map(row -> row.getValue().window()).toArray(Long[]::new))
                .param(
                        "counted",
                        rows.stream().map(row -> row.getValue().counted()).toArray(Boolean[]::new))
                .update();
    }

    /** The aisle with most lots of each material that has any. */
    private Map<MaterialId, String> homeAisles(TenantId tenant, FacilityId facility, Collection<MaterialId> materials) {
        Map<MaterialId, String> aisles = new HashMap<>();
        jdbc.sql("""
            SELECT DISTINCT ON (lot.material_id) lot.material_id, location.aisle
              FROM lots AS lot
              JOIN inventory_locations AS location
                ON location.tenant_id = lot.tenant_id AND location.location_id = lot.location_id
             WHERE lot.tenant_id = :tenantId AND lot.facility_id = :facilityId
               AND lot.material_id = ANY (:materials) AND lot.quantity_on_hand > 0
               AND location.aisle IS NOT NULL
             GROUP BY lot.material_id, location.aisle
             ORDER BY lot.material_id, count(*) DESC, location.aisle
            """)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .param("materials", materials.stream().map(MaterialId::value).toArray(String[]::new))
                .query(row -> {
                    aisles.put(new MaterialId(row.getString("material_id")), row.getString("aisle"));
                });
        return aisles;
    }

    private RunningTrial trial(ResultSet row) throws SQLException {
        int minutes = row.getInt("window_minutes");
        return new RunningTrial(
                row.getString("test_id"),
                AllocationUnit.valueOf(Objects.requireNonNull(row.getString("allocation_unit"))),
                row.getLong("assignment_seed"),
                row.getDouble("treatment_share"),
                Columns.moment(row, "started_at"),
                Duration.ofMinutes(minutes == 0 ? MINUTES_OF_A_DAY : minutes),
                Duration.ofMinutes(row.getInt("washout_minutes")),
                json.readValue(row.getString("control_settings"), VariantSettings.class),
                json.readValue(row.getString("treatment_settings"), VariantSettings.class),
                Map.of());
    }
}

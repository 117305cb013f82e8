package com.agogsaas.wms.ledger;

import com.agogsaas.wms.units.TenantId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Records lots that were put where there is no room for them. */
@Repository
class CapacityFailures {

    private final JdbcClient jdbc;

    CapacityFailures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Its identifier. */
    String record(TenantId tenant, OpenRecommendation open, BinVerdict verdict, Decision decision) {
        return jdbc.sql("""
                        INSERT INTO capacity_validation_failures (
                               tenant_id, facility_id, location_id, material_id, lot_number, recommendation_id,
                               failure_type, required_cubic_feet, available_cubic_feet, required_weight_lbs,
                               available_weight_lbs, overflow_percentage, failure_reason)
                        VALUES (:tenantId, :facilityId, :locationId, :materialId, :lot, :recommendationId,
                                :type, :requiredVolume, :availableVolume, :requiredWeight, :availableWeight,
                                :overflow, :reason)
                        RETURNING failure_id
                        """)
                .param("tenantId", tenant.value())
                .param("facilityId", open.facility().value())
                .param("locationId", verdict.bin().location().value())
                .param("materialId", open.material().value())
                .param("lot", open.lot().value())
                .param("recommendationId", open.recommendation().value())
                .param("type", type(open, verdict))
                .param("requiredVolume", open.volume().cubicFeet())
                .param("availableVolume", BigDecimal.valueOf(verdict.freeVolume(), 3))
                .param("requiredWeight", open.weight().pounds())
                .param("availableWeight", BigDecimal.valueOf(verdict.freeWeight(), 2))
                .param(
                        "overflow",
                        BigDecimal.valueOf(verdict.overflowPercentage(open.volume(), open.weight()))
                                .setScale(2, RoundingMode.HALF_EVEN))
                .param(
                        "reason",
                        "Put there by " + decision.decidedBy() + " though it lacks " + verdict.sentence() + ": "
                                + decision.note())
                .query(String.class)
                .single();
    }

    private static String type(OpenRecommendation open, BinVerdict verdict) {
        boolean volume = open.volume().milliCubicFeet() > verdict.freeVolume();
        boolean weight = open.weight().centiPounds() > verdict.freeWeight();
        if (volume) {
            return weight ? "VOLUME_AND_WEIGHT_EXCEEDED" : "VOLUME_EXCEEDED";
        }
        return weight ? "WEIGHT_EXCEEDED" : "DIMENSIONS_EXCEEDED";
    }
}

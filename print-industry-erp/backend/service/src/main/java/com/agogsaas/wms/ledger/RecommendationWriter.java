package com.agogsaas.wms.ledger;

import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.LotNumber;
import com.agogsaas.wms.units.RecommendationId;
import com.agogsaas.wms.units.TenantId;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Enters recommendations together with the holds on their space, by one statement for any number of them. */
@Repository
class RecommendationWriter {

    private static final String INSERT_WITH_HOLDS = """
            WITH draft AS MATERIALIZED (
                SELECT given.*
                  FROM unnest(:recommendationIds::text[], :holdIds::text[], :lots::text[], :partNumbers::integer[],
                              :partCounts::integer[], :materials::text[], :quantities::numeric[], :locations::text[],
                              :locationCodes::text[], :cubicFeet::numeric[], :weightLbs::numeric[],
                              :algorithms::text[], :scores::numeric[],
                              :confidences::numeric[], :confidenceMethods::text[], :modelVersions::text[],
                              :reasonCodes::text[],
                              :reasons::text[], :features::text[])
                    AS given(recommendation_id, hold_id, lot_number, part_number, part_count, material_id, quantity,
                             location_id, location_code, cubic_feet, weight_lbs,
                             algorithm, score, confidence_score, confidence_method, model_version, reason_code, reason,
                             features)
            ), recommended AS (
                INSERT INTO putaway_recommendations (
                       tenant_id, recommendation_id, facility_id, lot_number, part_number, part_count, material_id,
                       quantity, cubic_feet, weight_lbs, location_id, location_code, algorithm, score, confidence_score,
                       confidence_method, model_version, reason_code, reason, features, processing_time_ms, created_by,
                       relocates_recommendation_id)
                SELECT :tenantId, recommendation_id, :facilityId, lot_number, part_number, part_count, material_id,
                       quantity, cubic_feet, weight_lbs, location_id, location_code, algorithm, score, confidence_score,
                       confidence_method, model_version, reason_code, reason, features::jsonb, :processingTimeMs, :createdBy,
                       :relocates
                  FROM draft
            )
            INSERT INTO bin_holds (
                   tenant_id, hold_id, facility_id, location_id, recommendation_id, lot_number, part_number,
                   material_id, cubic_feet, weight_lbs, expires_at)
            SELECT :tenantId, hold_id, :facilityId, location_id, recommendation_id, lot_number, part_number,
                   material_id, cubic_feet, weight_lbs, now() + :holdSeconds * interval '1 second'
              FROM draft
             ORDER BY lot_number, part_number
            RETURNING recommendation_id, lot_number, part_number, created_at, expires_at
            """;

    /** Ids are made here: the database's function takes longer for a row than the row's insertion. */
    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final JdbcClient jdbc;

    RecommendationWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<LotPart, LedgerEntry> insert(
            TenantId tenant, FacilityId facility, List<RecommendationDraft> drafts, EntryDetails details) {
        Columns columns = new Columns(drafts);
        return jdbc
                .sql(INSERT_WITH_HOLDS)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .param("recommendationIds", columns.of(draft -> newId()))
                .param("holdIds", columns.of(draft -> newId()))
                .param("lots", columns.of(draft -> draft.part().lot().value()))
                .param(
                        "partNumbers",
                        columns.of(draft -> Integer.toString(draft.part().number())))
                .param("partCounts", columns.of(draft -> Integer.toString(draft.partCount())))
                .param("materials", columns.of(draft -> draft.material().value()))
                .param("quantities", columns.of(draft -> draft.quantity().toPlainString()))
                .param("locations", columns.of(draft -> draft.location().value()))
                .param("locationCodes", columns.of(RecommendationDraft::locationCode))
                .param(
                        "cubicFeet",
                        columns.of(draft -> draft.volume().cubicFeet().toPlainString()))
                .param("weightLbs", columns.of(draft -> draft.weight().pounds().toPlainString()))
                .param("algorithms", columns.of(RecommendationDraft::algorithm))
                .param("scores", columns.of(draft -> draft.score().toPlainString()))
                .param(
                        "confidences",
                        columns.of(draft -> draft.confidence().toThreeDecimals().toPlainString()))
                .param("confidenceMethods", columns.of(RecommendationDraft::confidenceMethod))
                .param("modelVersions", columns.of(RecommendationDraft::modelVersion))
                .param("reasonCodes", columns.of(RecommendationDraft::reasonCode))
                .param("reasons", columns.of(RecommendationDraft::reason))
                .param("features", columns.of(RecommendationDraft::features))
                .param("processingTimeMs", details.processingMilliseconds())
                .param("createdBy", details.createdBy())
                .param(
                        "relocates",
                        details.relocates() == null ? null : details.relocates().value())
                .param("holdSeconds", details.holdFor().toSeconds())
                .query((row, number) -> Map.entry(
                        new LotPart(new LotNumber(row.getString("lot_number")), row.getInt("part_number")),
                        new LedgerEntry(
                                new RecommendationId(row.getString("recommendation_id")),
                                row.getObject("created_at", OffsetDateTime.class)
                                        .toInstant(),
                                row.getObject("expires_at", OffsetDateTime.class)
                                        .toInstant())))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Sorts by time, like the ids that the database makes (RFC 9562, version 7). */
    private static String newId() {
        return IDS.generate().toString();
    }

    private record Columns(List<RecommendationDraft> drafts) {
        @Nullable
        String[] of(Function<RecommendationDraft, @Nullable String> column) {
            return drafts.stream().map(column).toArray(String[]::new);
        }
    }
}

package com.agogsaas.wms.ledger;

import com.agogsaas.wms.paging.LatestFirst;
import com.agogsaas.wms.paging.PageRequest;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the book, newest entries first. */
@Repository
class RecommendationReader {

    private static final String COLUMNS = """
            SELECT recommendation.recommendation_id, recommendation.facility_id, recommendation.lot_number,
                   recommendation.part_number, recommendation.part_count,
                   recommendation.material_id, recommendation.quantity, recommendation.cubic_feet,
                   recommendation.weight_lbs, recommendation.location_id, recommendation.location_code,
                   recommendation.algorithm, recommendation.score, recommendation.confidence_score,
                   recommendation.confidence_method, recommendation.reason_code, recommendation.reason,
                   recommendation.was_accepted, recommendation.user_feedback,
                   recommendation.decision_reason_code, recommendation.actual_location_id,
                   recommendation.decided_at, recommendation.decided_by,
                   CASE WHEN hold.status = 'PENDING' AND hold.expires_at <= now() THEN 'EXPIRED'
                        ELSE hold.status END AS hold_status,
                   hold.expires_at, recommendation.created_at, recommendation.created_by
              FROM putaway_recommendations recommendation
              LEFT JOIN bin_holds hold
                ON hold.tenant_id = recommendation.tenant_id
               AND hold.recommendation_id = recommendation.recommendation_id
            """;

    private final JdbcClient jdbc;

    RecommendationReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Recommendation> find(TenantId tenant, String recommendationId) {
        return jdbc.sql(COLUMNS + """
                         WHERE recommendation.tenant_id = :tenantId
                           AND recommendation.recommendation_id = :recommendationId
                        """)
                .param("tenantId", tenant.value())
                .param("recommendationId", recommendationId)
                .query((row, number) -> recommendation(row))
                .optional();
    }

    /** The page's recommendations, and one more where there are more; of one lot only where a number is given. */
    List<Recommendation> list(TenantId tenant, FacilityId facility, @Nullable String lotNumber, PageRequest page) {
        LatestFirst after = LatestFirst.before(page);
        return jdbc.sql(COLUMNS + """
                         WHERE recommendation.tenant_id = :tenantId AND recommendation.facility_id = :facilityId
                           AND (:lotNumber::text IS NULL OR recommendation.lot_number = :lotNumber)
                           AND (:afterId::text IS NULL
                                OR (recommendation.created_at, recommendation.recommendation_id)
                                   < (:afterTime::timestamptz, :afterId))
                         ORDER BY recommendation.created_at DESC, recommendation.recommendation_id DESC
                         LIMIT :limit
                        """)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .param("lotNumber", lotNumber)
                .param("afterTime", LatestFirst.timeOf(after))
                .param("afterId", LatestFirst.idOf(after))
                .param("limit", page.size() + 1)
                .query((row, number) -> recommendation(row))
                .list();
    }

    /** The list's sort key: entries of one batch have the same time. */
    static String sortKey(Recommendation recommendation) {
        return new LatestFirst(recommendation.createdAt(), recommendation.recommendationId()).key();
    }

    private static Recommendation recommendation(ResultSet row) throws SQLException {
        return new Recommendation(
                row.getString("recommendation_id"),
                row.getString("facility_id"),
                row.getString("lot_number"),
                row.getInt("part_number"),
                row.getInt("part_count"),
                row.getString("material_id"),
                row.getBigDecimal("quantity"),
                row.getBigDecimal("cubic_feet"),
                row.getBigDecimal("weight_lbs"),
                row.getString("location_id"),
                row.getString("location_code"),
                row.getString("algorithm"),
                row.getBigDecimal("score"),
                row.getBigDecimal("confidence_score"),
                row.getString("confidence_method"),
                row.getString("reason_code"),
                row.getString("reason"),
                row.getObject("was_accepted", Boolean.class),
                row.getString("user_feedback"),
                row.getString("decision_reason_code"),
                row.getString("actual_location_id"),
                instant(row, "decided_at"),
                row.getString("decided_by"),
                row.getString("hold_status"),
                instant(row, "expires_at"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}

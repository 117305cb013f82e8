package com.agogsaas.wms.acceptance.overrides;

import com.agogsaas.wms.tenancy.TenantTransactions;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds overrides that repeat. One says little; from {@value #LEAST} for the same reason, and a third of all decisions
 * about the same material or bin, something is worth checking. A class is proposed where three quarters of the
 * overrides chose it.
 */
@Repository
public class OverrideMining {

    /** So many overrides of one kind at least. */
    public static final int LEAST = 3;

    private static final String PROPOSALS = """
            WITH decided AS (
                SELECT recommendation.recommendation_id, recommendation.material_id, recommendation.location_id,
                       recommendation.decided_at, recommendation.decided_by, recommendation.was_accepted,
                       CASE WHEN recommendation.was_accepted THEN NULL
                            WHEN recommendation.decision_reason_code IN ('LOT_DOES_NOT_FIT', 'LOT_NOT_AS_DESCRIBED')
                                 THEN 'WRONG_DIMENSIONS'
                            WHEN recommendation.decision_reason_code IN ('BIN_BLOCKED', 'BIN_OCCUPIED', 'SAFETY')
                                 THEN 'BLOCKED_BIN'
                            WHEN recommendation.decision_reason_code IN ('BETTER_BIN_KNOWN', 'TOO_FAR')
                                 AND actual.abc_class <> recommended.abc_class
                                 THEN 'WRONG_CLASS' END AS kind,
                       actual.abc_class AS chosen_class
                  FROM putaway_recommendations recommendation
                  LEFT JOIN inventory_locations recommended
                    ON recommended.tenant_id = recommendation.tenant_id
                   AND recommended.location_id = recommendation.location_id
                  LEFT JOIN inventory_locations actual
                    ON actual.tenant_id = recommendation.tenant_id
                   AND actual.location_id = recommendation.actual_location_id
                 WHERE recommendation.tenant_id = :tenantId AND recommendation.facility_id = :facilityId
                   AND recommendation.created_at > now() - :days * interval '1 day'
                   AND recommendation.was_accepted IS NOT NULL
            ), about AS (
                SELECT subject.*, decided.recommendation_id, decided.decided_at, decided.decided_by, decided.chosen_class,
                       decided.kind IS NOT DISTINCT FROM subject.about_kind AS says_so
                  FROM decided
                 CROSS JOIN LATERAL (VALUES
                       ('WRONG_DIMENSIONS', decided.material_id, NULL),
                       ('WRONG_CLASS', decided.material_id, NULL),
                       ('BLOCKED_BIN', NULL, decided.location_id))
                    AS subject(about_kind, material_id, location_id)
            )
            SELECT about_kind, material_id, location_id,
                   count(*) FILTER (WHERE says_so) AS overrides, count(*) AS decisions,
                   min(decided_at) FILTER (WHERE says_so) AS first_at,
                   max(decided_at) FILTER (WHERE says_so) AS last_at,
                   count(DISTINCT decided_by) FILTER (WHERE says_so) AS people,
                   mode() WITHIN GROUP (ORDER BY chosen_class) FILTER (WHERE says_so) AS chosen_class,
                   (array_agg(recommendation_id ORDER BY decided_at DESC) FILTER (WHERE says_so))[1\\:10] AS evidence,
                   (array_agg(chosen_class) FILTER (WHERE says_so)) AS classes
              FROM about
             GROUP BY about_kind, material_id, location_id
            HAVING count(*) FILTER (WHERE says_so) >= :least
               AND 3 * count(*) FILTER (WHERE says_so) >= count(*)
             ORDER BY overrides DESC, about_kind, material_id, location_id
             LIMIT :atMost
            """;

    private final TenantTransactions transactions;
    private final JdbcClient jdbc;

    OverrideMining(TenantTransactions transactions, JdbcClient jdbc) {
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    /**
     * What to check in a facility, what most overrides speak for first.
     *
     * @param days over the decisions about recommendations of so many days, 1 to 365
     */
    public List<OverrideProposal> proposals(TenantId tenant, FacilityId facility, int days, int atMost) {
        return transactions.readingInTenant(
                tenant,
                () -> jdbc.sql(PROPOSALS)
                        .param("tenantId", tenant.value())
                        .param("facilityId", facility.value())
                        .param("days", days)
                        .param("least", LEAST)
                        .param("atMost", atMost)
                        .query((row, number) -> proposal(row))
                        .list());
    }

    private static OverrideProposal proposal(ResultSet row) throws SQLException {
        OverrideProposal.Kind kind = OverrideProposal.Kind.valueOf(row.getString("about_kind"));
        String chosen = row.getString("chosen_class");
        long agreeing = Arrays.stream((Object[]) row.getArray("classes").getArray())
                .filter(one -> one != null && one.equals(chosen))
                .count();
        boolean agreed = kind == OverrideProposal.Kind.WRONG_CLASS && 4 * agreeing >= 3 * row.getLong("overrides");
        return new OverrideProposal(
                kind,
                row.getString("material_id"),
                row.getString("location_id"),
                agreed ? chosen : null,
                row.getLong("overrides"),
                row.getLong("decisions"),
                row.getObject("first_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_at", OffsetDateTime.class).toInstant(),
                row.getLong("people"),
                Arrays.stream((Object[]) row.getArray("evidence").getArray())
                        .map(String::valueOf)
                        .toList());
    }
}

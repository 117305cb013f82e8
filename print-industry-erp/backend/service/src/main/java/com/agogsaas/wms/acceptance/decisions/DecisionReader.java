package com.agogsaas.wms.acceptance.decisions;

import com.agogsaas.wms.acceptance.FeatureJson;
import com.agogsaas.wms.acceptance.training.DecisionTable;
import com.agogsaas.wms.tenancy.TenantTransactions;
import com.agogsaas.wms.units.TenantId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads what was decided, with what was known before. Recommendations of releases that captured no features are left
 * out.
 */
@Repository
public class DecisionReader {

    /** Rows that are fetched at once, so that a million do not have to be in memory as text. */
    private static final int FETCH_SIZE = 2_000;

    private final TenantTransactions transactions;
    private final JdbcClient jdbc;

    DecisionReader(TenantTransactions transactions, JdbcClient jdbc) {
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    /** The tenant's latest decisions, the oldest of them first. */
    public DecisionTable latest(TenantId tenant, int atMost) {
        return transactions.readingOneStateInTenant(tenant, () -> read(tenant, from(tenant, atMost)));
    }

    /** The tenant's latest decisions about recommendations made since then, the oldest of them first. */
    public DecisionTable since(TenantId tenant, Instant from, int atMost) {
        return transactions.readingOneStateInTenant(tenant, () -> {
            OffsetDateTime least = from.atOffset(ZoneOffset.UTC);
            OffsetDateTime latest = from(tenant, atMost);
            return read(tenant, latest != null && latest.isAfter(least) ? latest : least);
        });
    }

    /** When the first of the latest so many was made; null where there are no more than that. */
    private @Nullable OffsetDateTime from(TenantId tenant, int atMost) {
        return jdbc.sql("""
                        SELECT created_at
                          FROM putaway_recommendations
                         WHERE tenant_id = :tenantId AND was_accepted IS NOT NULL
                           AND jsonb_exists(features, 'scoreTotal')
                         ORDER BY created_at DESC
                        OFFSET :atMost LIMIT 1
                        """)
                .param("tenantId", tenant.value())
                .param("atMost", atMost - 1)
                .query(OffsetDateTime.class)
                .optional()
                .orElse(null);
    }

    private DecisionTable read(TenantId tenant, @Nullable OffsetDateTime from) {
        DecisionTable.Builder decisions = new DecisionTable.Builder();
        jdbc.sql("""
                        SELECT recommendation_id, created_at, was_accepted, features::text AS features
                          FROM putaway_recommendations
                         WHERE tenant_id = :tenantId AND was_accepted IS NOT NULL
                           AND jsonb_exists(features, 'scoreTotal')
                           AND (:from::timestamptz IS NULL OR created_at >= :from::timestamptz)
                         ORDER BY created_at, recommendation_id
                        """)
                .withFetchSize(FETCH_SIZE)
                .param("tenantId", tenant.value())
                .param("from", from)
                .query(row -> {
                    decisions.add(
                            row.getString("recommendation_id"),
                            row.getObject("created_at", OffsetDateTime.class).toInstant(),
                            row.getBoolean("was_accepted"),
                            FeatureJson.read(row.getString("features")));
                });
        return decisions.build();
    }

    /** As the owner: every tenant. */
    public List<TenantId> tenants() {
        return jdbc.sql("SELECT tenant_id FROM tenants ORDER BY tenant_id")
                .query((row, number) -> new TenantId(row.getString("tenant_id")))
                .list();
    }
}

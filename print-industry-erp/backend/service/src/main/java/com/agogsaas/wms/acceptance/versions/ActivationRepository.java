package com.agogsaas.wms.acceptance.versions;

import com.agogsaas.wms.units.TenantId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of what was put in force. */
@Repository
class ActivationRepository {

    private final JdbcClient jdbc;

    ActivationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps others who want to put a model of the tenant in force waiting until the transaction ends. */
    void lock(TenantId tenant) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", "wms.acceptance." + tenant.value())
                .query(row -> {});
    }

    /** The latest first. */
    List<Activation> latest(TenantId tenant, int limit) {
        return jdbc.sql("""
                        SELECT model_version, activated_at, activated_by, reason
                          FROM acceptance_activations
                         WHERE tenant_id = :tenantId
                         ORDER BY activated_at DESC, activation_id DESC
                         LIMIT :limit
                        """)
                .param("tenantId", tenant.value())
                .param("limit", limit)
                .query((row, number) -> new Activation(
                        row.getString("model_version"),
                        ModelRepository.instant(row, "activated_at"),
                        row.getString("activated_by"),
                        row.getString("reason")))
                .list();
    }

    void insert(TenantId tenant, @Nullable String version, String by, String reason) {
        jdbc.sql("""
                        INSERT INTO acceptance_activations (tenant_id, model_version, activated_by, reason)
                        VALUES (:tenantId, :version, :by, :reason)
                        """)
                .param("tenantId", tenant.value())
                .param("version", version)
                .param("by", by)
                .param("reason", reason)
                .update();
    }
}

package com.agogsaas.wms.platform.audit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes rows of the trail. Nothing changes or deletes one; the tenant role has no right to. */
@Repository
class AuditTrail {

    /** The outcome of what was done, among the codes of errors for what was not. */
    static final String DONE = "DONE";

    private final JdbcClient jdbc;

    AuditTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** To be called in a transaction of the caller's tenant. */
    void add(Deed deed, String outcome) {
        jdbc.sql("""
                INSERT INTO audit_trail (tenant_id, caller, operation, targets, outcome, request_id)
                VALUES (:tenant, :caller, :operation, jsonb_object(:names::text[], :ids::text[]), :outcome, :request)
                """)
                .param("tenant", deed.caller().tenant().value())
                .param("caller", deed.caller().name())
                .param("operation", deed.operation())
                .param("names", deed.targets().keySet().toArray(String[]::new))
                .param("ids", deed.targets().values().toArray(String[]::new))
                .param("outcome", outcome)
                .param("request", deed.requestId())
                .update();
    }
}

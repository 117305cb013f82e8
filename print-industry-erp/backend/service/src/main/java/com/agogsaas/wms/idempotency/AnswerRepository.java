package com.agogsaas.wms.idempotency;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of kept answers. */
@Repository
class AnswerRepository {

    private final JdbcClient jdbc;

    AnswerRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a key was answered.
     *
     * @param requestHash of the request that it was used for
     * @param answer the payload as JSON
     */
    record KeptAnswer(String requestHash, String answer) {}

    Optional<KeptAnswer> find(MutationCall call, IdempotencyKey key) {
        return jdbc.sql("""
                        SELECT request_hash, answer
                          FROM idempotency_keys
                         WHERE tenant_id = :tenantId AND operation = :operation AND idempotency_key = :key
                        """)
                .param("tenantId", call.tenant().value())
                .param("operation", call.operation())
                .param("key", key.value())
                .query((row, number) -> new KeptAnswer(row.getString("request_hash"), row.getString("answer")))
                .optional();
    }

    /**
     * Keeps an answer, unless the key has one. Where another transaction is about to commit one, this waits for it.
     *
     * @return whether it is kept
     */
    boolean insert(MutationCall call, IdempotencyKey key, String answer) {
        return jdbc.sql("""
                        INSERT INTO idempotency_keys (tenant_id, operation, idempotency_key, request_hash, answer)
                        VALUES (:tenantId, :operation, :key, :requestHash, :answer)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("tenantId", call.tenant().value())
                        .param("operation", call.operation())
                        .param("key", key.value())
                        .param("requestHash", call.request().value())
                        .param("answer", answer)
                        .update()
                == 1;
    }

    /** As the owner: drops the keys of all tenants whose time is up. */
    long purge() {
        return jdbc.sql("SELECT purge_idempotency_keys()").query(Long.class).single();
    }
}

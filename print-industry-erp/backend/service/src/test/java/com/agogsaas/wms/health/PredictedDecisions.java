package com.agogsaas.wms.health;

import com.agogsaas.wms.testing.SmallWarehouse;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Decisions of an hour ago that a model in force predicts to be accepted, so that its accuracy is how many were. */
final class PredictedDecisions {

    private PredictedDecisions() {}

    /** Makes a hundred, of which so many were accepted, in place of those before. */
    static void of100(JdbcClient sql, int accepted) {
        clear(sql);
        sql.sql("""
                INSERT INTO acceptance_models (
                       tenant_id, model_version, kind, verdict, verdict_reason, document, document_sha256, decisions,
                       data_from, data_until, fitted_until, data_sha256, settings, figures, library, seed)
                VALUES (:tenant, 'model-1', 'LOGISTIC_REGRESSION', 'BETTER', 'made for a test', '', repeat('0', 64), 500,
                        now() - interval '90 days', now() - interval '8 days', now() - interval '8 days',
                        repeat('0', 64), '{}', '{}', 'none', 1)
                """).param("tenant", SmallWarehouse.TENANT).update();
        sql.sql("INSERT INTO acceptance_activations (tenant_id, model_version, reason)"
                        + " VALUES (:tenant, 'model-1', 'made for a test')")
                .param("tenant", SmallWarehouse.TENANT)
                .update();
        sql.sql("""
                INSERT INTO putaway_recommendations (
                       tenant_id, recommendation_id, facility_id, lot_number, material_id, quantity, cubic_feet, weight_lbs,
                       location_id, algorithm, score, confidence_score, confidence_method, reason_code, reason, features,
                       was_accepted, user_feedback, actual_location_id, decided_at, decided_by, created_at)
                SELECT :tenant, 'predicted-' || number, :facility, 'PREDICTED-' || number, 'paper', 1, 1, 1, 'A-1',
                       'OPTIMIZED', 50, 0.5, 'HEURISTIC', 'TRAVEL', 'made for a test', '{}', number <= :accepted,
                       CASE WHEN number <= :accepted THEN 'ACCEPTED' ELSE 'OVERRIDDEN' END, 'A-1',
                       now() - interval '1 hour', 'somebody', now() - interval '1 hour'
                  FROM generate_series(1, 100) AS number
                """)
                .param("tenant", SmallWarehouse.TENANT)
                .param("facility", SmallWarehouse.FACILITY)
                .param("accepted", accepted)
                .update();
        sql.sql("""
                INSERT INTO acceptance_predictions (tenant_id, model_version, recommendation_id, probability)
                SELECT :tenant, 'model-1', 'predicted-' || number, 0.9 FROM generate_series(1, 100) AS number
                """).param("tenant", SmallWarehouse.TENANT).update();
    }

    static void clear(JdbcClient sql) {
        sql.sql("DELETE FROM acceptance_activations").update();
        sql.sql("DELETE FROM acceptance_models").update();
        sql.sql("DELETE FROM putaway_recommendations WHERE recommendation_id LIKE 'predicted-%'")
                .update();
    }
}

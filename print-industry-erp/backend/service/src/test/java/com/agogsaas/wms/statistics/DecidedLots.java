package com.agogsaas.wms.statistics;

import com.agogsaas.wms.testing.SmallWarehouse;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Recommendations that people have decided, written into the ledger's table as its owner. */
final class DecidedLots {

    private final JdbcClient sql;
    private String method = "MODEL";
    private int written;

    DecidedLots(JdbcClient owner) {
        this.sql = owner;
    }

    /** From now on confidences are heuristic, and not a model's. */
    DecidedLots withoutModel() {
        method = "HEURISTIC";
        return this;
    }

    /** Some of one kind, spread over the last days. */
    DecidedLots of(int count, String algorithm, double confidence, boolean accepted) {
        return of(count, algorithm, confidence, accepted, 0);
    }

    /** Some of one kind, spread over ten days that end so many days ago. */
    DecidedLots of(int count, String algorithm, double confidence, boolean accepted, int daysAgo) {
        sql.sql("""
            INSERT INTO putaway_recommendations (
                tenant_id, facility_id, recommendation_id, lot_number, material_id, quantity, cubic_feet,
                weight_lbs, location_id, algorithm, confidence_score, confidence_method, score, reason_code, reason,
                was_accepted, decided_at, decided_by, processing_time_ms, created_at)
            SELECT :tenant, :facility, 'made-' || lot, 'MADE-' || lot, 'paper', 1, 1 + lot % 7, 10 + lot % 11,
                   'A-1', :algorithm, :confidence, :method, 50 + lot % 13, 'TRAVEL', 'Near', :accepted, now(), 'tester',
                   5 + lot % 5, now() - :daysAgo * interval '1 day' - (lot % 10) * interval '1 day'
              FROM generate_series(:from, :to) AS lot
            """)
                .param("tenant", SmallWarehouse.TENANT)
                .param("facility", SmallWarehouse.FACILITY)
                .param("algorithm", algorithm)
                .param("confidence", confidence)
                .param("method", method)
                .param("accepted", accepted)
                .param("daysAgo", daysAgo)
                .param("from", written + 1)
                .param("to", written + count)
                .update();
        written += count;
        return this;
    }
}

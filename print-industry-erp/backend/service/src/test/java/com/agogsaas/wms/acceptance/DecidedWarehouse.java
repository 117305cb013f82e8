package com.agogsaas.wms.acceptance;

import com.agogsaas.wms.acceptance.training.DecisionTable;
import com.agogsaas.wms.testing.SmallWarehouse;
import com.agogsaas.wms.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.stream.IntStream;

/** Puts a generated history of decisions into a small warehouse, the latest of them an hour ago. */
final class DecidedWarehouse {

    private DecidedWarehouse() {}

    static void fill(TestDatabase database, String tenant, DecisionTable decisions, Instant now) {
        Duration shift = Duration.between(decisions.madeAt(decisions.size() - 1), now.minus(Duration.ofHours(1)));
        int[] rows = IntStream.range(0, decisions.size()).toArray();
        database.sql()
                .sql("""
                        INSERT INTO putaway_recommendations (
                               tenant_id, recommendation_id, facility_id, lot_number, material_id, quantity, cubic_feet,
                               weight_lbs, location_id, algorithm, score, confidence_score, confidence_method, reason_code,
                               reason, features, was_accepted, user_feedback, actual_location_id, decided_at, decided_by,
                               created_at)
                        SELECT :tenant, given.id, :facility, 'LOT-' || given.id, 'paper', 1, 1, 1, 'A-1', 'OPTIMIZED', 50,
                               0.5, 'HEURISTIC', 'TRAVEL', 'generated', given.features::jsonb, given.accepted,
                               CASE WHEN given.accepted THEN 'ACCEPTED' ELSE 'OVERRIDDEN' END, 'A-1', given.made_at,
                               'somebody', given.made_at
                          FROM unnest(:ids::text[], :features::text[], :accepted::boolean[], :madeAt::timestamptz[])
                            AS given(id, features, accepted, made_at)
                        """)
                .param("tenant", tenant)
                .param("facility", SmallWarehouse.FACILITY)
                .param("ids", IntStream.of(rows).mapToObj(decisions::id).toArray(String[]::new))
                .param(
                        "features",
                        IntStream.of(rows)
                                .mapToObj(row -> FeatureJson.write(decisions.features(row)))
                                .toArray(String[]::new))
                .param(
                        "accepted",
                        IntStream.of(rows).mapToObj(decisions::accepted).toArray(Boolean[]::new))
                .param(
                        "madeAt",
                        IntStream.of(rows)
                                .mapToObj(row -> OffsetDateTime.ofInstant(
                                                decisions.madeAt(row).plus(shift), ZoneOffset.UTC)
                                        .toString())
                                .toArray(String[]::new))
                .update();
    }
}

package com.agogsaas.wms.acceptance.monitoring;

import com.agogsaas.wms.acceptance.training.Evaluation;
import com.agogsaas.wms.units.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The SQL of what became of predictions. Accepted is what people said, over every decision; accurate is what the model
 * foresaw, over those that it has a prediction for: two different figures, of the same days of {@code created_at}.
 */
@Repository
class DecisionFigures {

    private static final String ACCEPTANCE = """
            SELECT count(*) AS decisions, count(*) FILTER (WHERE was_accepted) AS hits
              FROM putaway_recommendations
             WHERE created_at > now() - :days * interval '1 day' AND user_feedback IS NOT NULL
            """;

    private static final String ACCURACY = """
            SELECT count(*) AS decisions, count(*) FILTER (WHERE (probability >= 0.5) = was_accepted) AS hits
              FROM acceptance_predicted_decisions
             WHERE created_at > now() - :days * interval '1 day'
            """;

    private final JdbcClient jdbc;

    DecisionFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A share of decisions.
     *
     * @param decisions how many there are
     * @param hits of them
     */
    record Share(long decisions, long hits) {
        /** NaN without decisions: no figure is made up. */
        double percentage() {
            return decisions == 0 ? Double.NaN : 100.0 * hits / decisions;
        }
    }

    /** Decisions, and those accepted: of all tenants as the owner, of one as its tenant. */
    Share acceptance(int days) {
        return share(ACCEPTANCE, days);
    }

    /** Decisions that a model in force predicts, and those that came out as it says. */
    Share accuracy(int days) {
        return share(ACCURACY, days);
    }

    private Share share(String sql, int days) {
        return jdbc.sql(sql)
                .param("days", days)
                .query((row, number) -> new Share(row.getLong("decisions"), row.getLong("hits")))
                .single();
    }

    /** How good the probabilities of the model in force are, on the latest decisions; empty without any. */
    Optional<Evaluation> evaluation(TenantId tenant, int days, int atMost) {
        List<Double> probabilities = new ArrayList<>();
        List<Boolean> outcomes = new ArrayList<>();
        jdbc.sql("""
                        SELECT probability, was_accepted
                          FROM acceptance_predicted_decisions
                         WHERE tenant_id = :tenantId AND created_at > now() - :days * interval '1 day'
                         ORDER BY created_at DESC
                         LIMIT :atMost
                        """)
                .param("tenantId", tenant.value())
                .param("days", days)
                .param("atMost", atMost)
                .query(row -> {
                    probabilities.add(row.getDouble("probability"));
                    outcomes.add(row.getBoolean("was_accepted"));
                });
        boolean[] accepted = new boolean[outcomes.size()];
        for (int i = 0; i < accepted.length; i++) {
            accepted[i] = outcomes.get(i);
        }
        return accepted.length == 0
                ? Optional.empty()
                : Optional.of(Evaluation.of(
                        probabilities.stream().mapToDouble(Double::doubleValue).toArray(), accepted));
    }
}

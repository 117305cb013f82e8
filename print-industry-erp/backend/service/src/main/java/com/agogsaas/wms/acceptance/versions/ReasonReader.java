package com.agogsaas.wms.acceptance.versions;

import com.agogsaas.wms.acceptance.AcceptanceFeature;
import com.agogsaas.wms.acceptance.AcceptanceReasons;
import com.agogsaas.wms.acceptance.AcceptanceReasons.Contribution;
import com.agogsaas.wms.acceptance.FeatureJson;
import com.agogsaas.wms.acceptance.FeatureVector;
import com.agogsaas.wms.acceptance.model.AcceptanceModel;
import com.agogsaas.wms.tenancy.TenantTransactions;
import com.agogsaas.wms.units.TenantId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Works out why confidences are what they are, when somebody asks; serving does not pay for it. */
@Repository
public class ReasonReader {

    private final TenantTransactions transactions;
    private final JdbcClient jdbc;
    private final ServedModels served;
    private final ModelVersions versions;

    ReasonReader(TenantTransactions transactions, JdbcClient jdbc, ServedModels served, ModelVersions versions) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.served = served;
        this.versions = versions;
    }

    private record Row(String recommendation, String version, FeatureVector features) {}

    /**
     * The reasons of recommendations, by identifier, with one statement for any number of them and one for each model
     * that is not served. Those without a model, or whose model is gone or for another list of features, have none.
     */
    public Map<String, AcceptanceReasons> find(TenantId tenant, Collection<String> recommendations) {
        return transactions.readingInTenant(tenant, () -> {
            Map<String, Optional<AcceptanceModel>> models = new HashMap<>();
            Map<String, AcceptanceReasons> reasons = new HashMap<>();
            for (Row row : rows(tenant, recommendations)) {
                models.computeIfAbsent(row.version(), version -> model(tenant, version))
                        .ifPresent(model -> reasons.put(row.recommendation(), reasons(row, model)));
            }
            return reasons;
        });
    }

    private Optional<AcceptanceModel> model(TenantId tenant, String version) {
        return served.find(tenant)
                .filter(model -> model.version().equals(version))
                .map(ServedModels.ServedModel::model)
                .or(() -> versions.load(tenant, version));
    }

    private List<Row> rows(TenantId tenant, Collection<String> recommendations) {
        return jdbc.sql("""
                        SELECT recommendation_id, model_version, features::text AS features
                          FROM putaway_recommendations
                         WHERE tenant_id = :tenantId AND recommendation_id = ANY (:recommendations::text[])
                           AND model_version IS NOT NULL
                        """)
                .param("tenantId", tenant.value())
                .param("recommendations", recommendations.toArray(String[]::new))
                .query((row, number) -> new Row(
                        row.getString("recommendation_id"),
                        row.getString("model_version"),
                        FeatureJson.read(row.getString("features"))))
                .list();
    }

    private static AcceptanceReasons reasons(Row row, AcceptanceModel model) {
        double[] logOdds = model.contributions(row.features().toArray(), 0);
        return new AcceptanceReasons(
                row.version(),
                model.baseline(),
                Arrays.stream(AcceptanceFeature.values())
                        .map(feature ->
                                new Contribution(feature, row.features().get(feature), logOdds[feature.column()]))
                        .sorted(Comparator.comparingDouble(one -> -Math.abs(one.logOdds())))
                        .toList());
    }
}

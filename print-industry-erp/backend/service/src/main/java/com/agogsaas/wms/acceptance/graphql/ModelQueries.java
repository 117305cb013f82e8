package com.agogsaas.wms.acceptance.graphql;

import com.agogsaas.wms.acceptance.AcceptanceReasons;
import com.agogsaas.wms.acceptance.Confidences;
import com.agogsaas.wms.acceptance.graphql.ModelPayloads.ComparisonPayload;
import com.agogsaas.wms.acceptance.graphql.ModelPayloads.ModelPayload;
import com.agogsaas.wms.acceptance.graphql.ModelPayloads.MonitoringPayload;
import com.agogsaas.wms.acceptance.graphql.ModelPayloads.PairPayload;
import com.agogsaas.wms.acceptance.graphql.ModelPayloads.ReasonsPayload;
import com.agogsaas.wms.acceptance.graphql.ModelPayloads.StatusPayload;
import com.agogsaas.wms.acceptance.monitoring.ModelMonitoring;
import com.agogsaas.wms.acceptance.versions.Activation;
import com.agogsaas.wms.acceptance.versions.ModelVersions;
import com.agogsaas.wms.acceptance.versions.ReasonReader;
import com.agogsaas.wms.acceptance.versions.VersionComparison;
import com.agogsaas.wms.ledger.Recommendation;
import com.agogsaas.wms.paging.Connections;
import com.agogsaas.wms.paging.PageRequest;
import com.agogsaas.wms.tenancy.CurrentTenant;
import com.agogsaas.wms.units.TenantId;
import graphql.relay.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import tools.jackson.databind.json.JsonMapper;

/** What can be asked about models. */
@Controller
class ModelQueries {

    private static final int USUAL_DAYS = 7;
    private static final int MOST_DAYS = 90;

    private final CurrentTenant currentTenant;
    private final Confidences confidences;
    private final ModelVersions versions;
    private final VersionComparison comparison;
    private final ModelMonitoring monitoring;
    private final ReasonReader reasons;
    private final JsonMapper json;

    ModelQueries(
            CurrentTenant currentTenant,
            Confidences confidences,
            ModelVersions versions,
            VersionComparison comparison,
            ModelMonitoring monitoring,
            ReasonReader reasons,
            JsonMapper json) {
        this.currentTenant = currentTenant;
        this.confidences = confidences;
        this.versions = versions;
        this.comparison = comparison;
        this.monitoring = monitoring;
        this.reasons = reasons;
        this.json = json;
    }

    @QueryMapping
    StatusPayload acceptanceModelStatus() {
        return StatusPayload.of(confidences.status(currentTenant.get()));
    }

    @QueryMapping
    Connection<ModelPayload> acceptanceModels(@Argument @Nullable Integer first, @Argument @Nullable String after) {
        PageRequest page = PageRequest.of(first, after);
        List<ModelPayload> models = versions.list(currentTenant.get(), page).stream()
                .map(ModelPayload::of)
                .toList();
        return Connections.of(page, models, ModelPayload::modelVersion);
    }

    @QueryMapping
    @Nullable
    ModelPayload acceptanceModel(@Argument String modelVersion) {
        return versions.find(currentTenant.get(), modelVersion)
                .map(ModelPayload::of)
                .orElse(null);
    }

    @QueryMapping
    List<Activation> acceptanceModelActivations(@Argument @Nullable Integer first) {
        return versions.activations(
                currentTenant.get(), PageRequest.of(first, null).size());
    }

    @QueryMapping
    ComparisonPayload acceptanceModelComparison(@Argument String modelVersion, @Argument String otherModelVersion) {
        TenantId tenant = currentTenant.get();
        return new ComparisonPayload(
                ModelPayload.of(versions.require(tenant, modelVersion)),
                ModelPayload.of(versions.require(tenant, otherModelVersion)),
                comparison
                        .of(tenant, modelVersion, otherModelVersion)
                        .map(PairPayload::of)
                        .orElse(null));
    }

    @QueryMapping
    MonitoringPayload acceptanceModelMonitoring(@Argument @Nullable Integer days) {
        return MonitoringPayload.of(
                monitoring.report(currentTenant.get(), Days.parse("days", days, USUAL_DAYS, MOST_DAYS)));
    }

    @SchemaMapping(typeName = "AcceptanceModel")
    String settings(ModelPayload model) {
        return json.writeValueAsString(model.settings());
    }

    /** One statement for a whole page of recommendations. */
    @BatchMapping(typeName = "Recommendation", field = "acceptanceReasons")
    Map<Recommendation, ReasonsPayload> acceptanceReasons(List<Recommendation> recommendations) {
        Map<String, AcceptanceReasons> found = reasons.find(
                currentTenant.get(),
                recommendations.stream().map(Recommendation::recommendationId).toList());
        Map<Recommendation, ReasonsPayload> payloads = new HashMap<>();
        for (Recommendation recommendation : recommendations) {
            AcceptanceReasons one = found.get(recommendation.recommendationId());
            if (one != null) {
                payloads.put(recommendation, ReasonsPayload.of(one));
            }
        }
        return payloads;
    }
}

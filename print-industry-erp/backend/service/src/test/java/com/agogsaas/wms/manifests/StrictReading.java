package com.agogsaas.wms.manifests;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.kubernetes.client.openapi.JSON;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a manifest as an API server with {@code fieldValidation=Strict} does: a field that the type does not have, one
 * of another type, and one that is missing but required are errors. The types are those of Kubernetes' own schema, as
 * its Java client has them.
 */
final class StrictReading {

    private static final String MODELS = "io.kubernetes.client.openapi.models.";

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private StrictReading() {}

    /** Types of the Prometheus operator, which Kubernetes' schema does not have, as far as they are used here. */
    private record ServiceMonitor(String apiVersion, String kind, Map<String, Object> metadata, MonitorSpec spec) {}

    private record MonitorSpec(LabelSelector selector, NamespaceSelector namespaceSelector, List<Endpoint> endpoints) {}

    private record LabelSelector(Map<String, String> matchLabels) {}

    private record NamespaceSelector(List<String> matchNames) {}

    private record Endpoint(String port, String path, String interval, String scrapeTimeout) {}

    private record PrometheusRule(String apiVersion, String kind, Map<String, Object> metadata, RuleSpec spec) {}

    private record RuleSpec(List<RuleGroup> groups) {}

    private record RuleGroup(String name, List<AlertRule> rules) {}

    private record AlertRule(
            String alert,
            String expr,
            @JsonProperty("for") String holdsFor,
            Map<String, String> labels,
            Map<String, String> annotations) {}

    /** Fails with what is wrong with the object, if anything. */
    static void check(JsonObject object) {
        String version = Manifests.text(object, "apiVersion");
        String kind = Manifests.text(object, "kind");
        switch (kind) {
            case "ServiceMonitor" -> STRICT.readValue(object.toString(), ServiceMonitor.class);
            case "PrometheusRule" -> STRICT.readValue(object.toString(), PrometheusRule.class);
            default -> validate(MODELS + version.replaceFirst(".*/", "").toUpperCase(Locale.ROOT) + kind, object);
        }
    }

    private static void validate(String model, JsonObject object) {
        try {
            Class<?> type = Class.forName(model);
            type.getMethod("validateJsonElement", JsonElement.class).invoke(null, object);
            // That looks at names; this at the types of numbers.
            Objects.requireNonNull(JSON.getGson().fromJson(object, type));
        } catch (InvocationTargetException refused) {
            throw new IllegalArgumentException(String.valueOf(refused.getCause()), refused);
        } catch (ReflectiveOperationException unknown) {
            throw new IllegalArgumentException("Kubernetes has no " + model, unknown);
        }
    }
}

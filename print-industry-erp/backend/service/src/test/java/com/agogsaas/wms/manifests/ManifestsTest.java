package com.agogsaas.wms.manifests;

import static com.agogsaas.wms.manifests.Manifests.at;
import static com.agogsaas.wms.manifests.Manifests.object;
import static com.agogsaas.wms.manifests.Manifests.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The Kubernetes manifests: every field is one that Kubernetes knows, and the runbook's names lead where they should.
 */
class ManifestsTest {

    private static final String IMAGE = "ghcr.io/agogsaas/backend:master";

    static Stream<JsonObject> objects() {
        return Manifests.production().stream();
    }

    static Stream<JsonObject> podTemplates() {
        return Stream.of(
                at(deployment(), "spec", "template").getAsJsonObject(),
                at(object("CronJob", "bin-optimization-ml-training"), "spec", "jobTemplate", "spec", "template")
                        .getAsJsonObject());
    }

    private static JsonObject deployment() {
        return object("Deployment", "backend");
    }

    @ParameterizedTest
    @MethodSource("objects")
    void isReadStrictlyAndBelongsToProduction(JsonObject object) {
        StrictReading.check(object);
        assertThat(text(object, "metadata", "namespace")).isEqualTo("production");
    }

    @Test
    void aMisspeltFieldAndAMissingOneAreFound() {
        String good = deployment().toString();
        for (String bad : List.of(
                good.replace("\"containerPort\"", "\"containerport\""),
                good.replace("\"selector\":{\"matchLabels\":{\"app\":\"agogsaas-backend\"}},", ""),
                good.replace("\"name\":\"backend\",\"image\"", "\"image\""),
                good.replace("\"failureThreshold\":60", "\"failureThreshold\":[60]"))) {
            assertThat(bad).isNotEqualTo(good);
            JsonObject manifest = Manifests.parse(bad).get(0);
            assertThatThrownBy(() -> StrictReading.check(manifest)).isInstanceOf(RuntimeException.class);
        }
        assertThatThrownBy(() -> Manifests.parse("kind: A\nkind: B")).hasMessageContaining("duplicate key kind");
    }

    @Test
    void theFolderIsAKustomizationOfAllItsFilesWithoutSuffixes() {
        JsonObject kustomization = Manifests.kustomization(Manifests.PRODUCTION);

        assertThat(texts(kustomization.get("resources")))
                .containsExactlyInAnyOrderElementsOf(Manifests.productionFiles().stream()
                        .map(file -> file.getFileName().toString())
                        .toList());
        assertThat(kustomization.keySet()).doesNotContain("configMapGenerator", "nameSuffix", "namePrefix");
    }

    @Test
    void theDeploymentsFileHoldsTheDeploymentAloneAndLeavesTheirNumberToTheAutoscaler() {
        assertThat(Manifests.read(Manifests.PRODUCTION.resolve("backend-deployment.yaml")))
                .containsExactly(deployment());
        assertThat(at(deployment(), "spec").getAsJsonObject().keySet()).doesNotContain("replicas");
        JsonObject autoscaler = object("HorizontalPodAutoscaler", "backend");
        assertThat(text(autoscaler, "spec", "scaleTargetRef", "name")).isEqualTo("backend");
        assertThat(at(autoscaler, "spec", "minReplicas").getAsInt()).isEqualTo(3);
        assertThat(at(deployment(), "spec", "strategy", "rollingUpdate", "maxUnavailable")
                        .getAsInt())
                .isZero();
    }

    @Test
    void whoeverSelectsPodsFindsThem() {
        String app = text(deployment(), "spec", "template", "metadata", "labels", "app");

        assertThat(app).isEqualTo("agogsaas-backend");
        assertThat(text(deployment(), "spec", "selector", "matchLabels", "app")).isEqualTo(app);
        assertThat(text(object("Service", "backend"), "spec", "selector", "app"))
                .isEqualTo(app);
        assertThat(text(object("PodDisruptionBudget", "backend"), "spec", "selector", "matchLabels", "app"))
                .isEqualTo(app);
        assertThat(text(object("NetworkPolicy", "backend"), "spec", "podSelector", "matchLabels", "app"))
                .isEqualTo(app);
        assertThat(text(object("ServiceMonitor", "backend"), "spec", "selector", "matchLabels", "app"))
                .isEqualTo(text(object("Service", "backend"), "metadata", "labels", "app"));
        assertThat(text(object("Ingress", "backend"), "spec", "rules", "0", "host"))
                .isEqualTo("app.agogsaas.com");
    }

    @ParameterizedTest
    @MethodSource("podTemplates")
    void podsRunWithoutRightsAndWithoutAWritableRoot(JsonObject template) {
        JsonObject spec = at(template, "spec").getAsJsonObject();

        assertThat(at(spec, "securityContext", "runAsNonRoot").getAsBoolean()).isTrue();
        assertThat(at(spec, "automountServiceAccountToken").getAsBoolean()).isFalse();
        assertThat(containers(spec)).isNotEmpty().allSatisfy(container -> {
            assertThat(text(container, "image")).isEqualTo(IMAGE);
            JsonObject security = at(container, "securityContext").getAsJsonObject();
            assertThat(at(security, "readOnlyRootFilesystem").getAsBoolean()).isTrue();
            assertThat(at(security, "allowPrivilegeEscalation").getAsBoolean()).isFalse();
            assertThat(texts(at(security, "capabilities", "drop"))).containsExactly("ALL");
            assertThat(at(container, "resources").getAsJsonObject().keySet()).contains("requests", "limits");
            assertThat(container.toString())
                    .as("the password is a file, in no variable")
                    .contains("DB_PASSWORD_FILE")
                    .doesNotContain("\"DB_PASSWORD\"");
        });
    }

    @Test
    void thePodsMigrateFirstThenReadBothConfigMapsAndStopGently() {
        JsonObject spec = at(deployment(), "spec", "template", "spec").getAsJsonObject();
        assertThat(texts(at(spec, "initContainers", "0", "args"))).containsExactly("migrate");
        JsonObject service = at(spec, "containers", "0").getAsJsonObject();
        assertThat(at(service, "envFrom").toString()).contains("bin-optimization-config", "backend-config");
        assertThat(at(service, "ports", "0", "containerPort").getAsInt()).isEqualTo(4000);
        assertThat(service.keySet()).contains("startupProbe", "readinessProbe", "livenessProbe", "lifecycle");
        // The pause before the stop, and the 20 s of spring.lifecycle.timeout-per-shutdown-phase.
        assertThat(at(spec, "terminationGracePeriodSeconds").getAsInt()).isGreaterThan(15 + 20);
    }

    @Test
    void theFlagsAreTheRunbooks() {
        assertThat(data("bin-optimization-config"))
                .containsExactlyInAnyOrder(
                        "BIN_OPTIMIZATION_ALGORITHM",
                        "SKU_AFFINITY_ENABLED",
                        "CROSS_DOCK_ENABLED",
                        "ML_MODEL_ENABLED",
                        "DATA_QUALITY_MONITORING_ENABLED",
                        "STATISTICAL_ANALYSIS_ENABLED");
    }

    @Test
    void theAlertsAreTheRunbooks() {
        JsonElement group = at(object("PrometheusRule", "bin-optimization"), "spec", "groups", "0");

        assertThat(text(group.getAsJsonObject(), "name")).isEqualTo("bin_optimization");
        assertThat(group.getAsJsonObject().getAsJsonArray("rules").asList().stream()
                        .map(rule -> text(rule.getAsJsonObject(), "alert")))
                .contains(
                        "BinUtilizationCacheStale",
                        "MLModelAccuracyLow",
                        "PutawayProcessingTimeCritical",
                        "BinOptimizationErrorRateHigh");
    }

    @Test
    void theAlertsAreThoseOfPrometheusWithoutTheOperator() {
        JsonObject rules =
                Manifests.read(Path.of("..", "monitoring", "alert-rules.yml")).get(0);

        assertThat(at(object("PrometheusRule", "bin-optimization"), "spec", "groups"))
                .isEqualTo(rules.get("groups"));
    }

    @Test
    void theServiceKnowsEveryVariableThatItIsGiven() throws IOException {
        String settings =
                Files.readString(Path.of("..", "..", "..", "docs", "configuration.md"), StandardCharsets.UTF_8);

        assertThat(Stream.concat(data("bin-optimization-config").stream(), data("backend-config").stream())
                        .filter(name -> !settings.contains("| `" + name + "` |")))
                .isEmpty();
    }

    @Test
    void thePatchesOfStagingHitWhatIsThere() {
        JsonObject staging = Manifests.kustomization(Manifests.STAGING);

        assertThat(texts(staging.get("resources"))).containsExactly("../production");
        assertThat(staging.getAsJsonArray("patches")).isNotEmpty().allSatisfy(patch -> {
            JsonObject target = object(
                    text(patch.getAsJsonObject(), "target", "kind"), text(patch.getAsJsonObject(), "target", "name"));
            String operations =
                    "operations:\n" + text(patch.getAsJsonObject(), "patch").indent(2);
            for (JsonElement operation :
                    at(Manifests.parse(operations).get(0), "operations").getAsJsonArray()) {
                assertThat(text(operation.getAsJsonObject(), "op")).isEqualTo("replace");
                at(
                        target,
                        text(operation.getAsJsonObject(), "path").substring(1).split("/", -1));
            }
        });
    }

    private static List<String> data(String configMap) {
        return List.copyOf(
                at(object("ConfigMap", configMap), "data").getAsJsonObject().keySet());
    }

    private static List<JsonObject> containers(JsonObject podSpec) {
        return Stream.of("initContainers", "containers")
                .filter(podSpec::has)
                .flatMap(list -> podSpec.getAsJsonArray(list).asList().stream())
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    private static List<String> texts(JsonElement array) {
        return array.getAsJsonArray().asList().stream()
                .map(JsonElement::getAsString)
                .toList();
    }
}

package com.agogsaas.wms.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.testing.RunningService;
import com.agogsaas.wms.testing.SmallWarehouse;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a service how it is, and waits until it is as it should be. */
final class HealthClient {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RunningService service;

    HealthClient(RunningService service) {
        this.service = service;
    }

    HttpResponse<String> get(String path) {
        return service.send(HttpRequest.newBuilder(service.root().resolve(path)).build());
    }

    JsonNode body() {
        return JSON.readTree(get("/api/wms/optimization/health").body());
    }

    /** A check of the service as a whole; a missing node where it is left out. */
    JsonNode check(HealthCheckName name) {
        return find(body(), name);
    }

    /** A check of the small warehouse. */
    JsonNode facilityCheck(HealthCheckName name) {
        return find(facility(), name);
    }

    JsonNode facility() {
        return service.graphQl("{ getBinOptimizationHealthEnhanced(facilityId: \"" + SmallWarehouse.FACILITY
                        + "\") { overallStatus measuredAt ageSeconds checks { name title status message value threshold"
                        + " unhealthyThreshold isMoreBetter unit impact nextStep remediation } } }")
                .data()
                .get("getBinOptimizationHealthEnhanced");
    }

    private static JsonNode find(JsonNode report, HealthCheckName name) {
        return StreamSupport.stream(report.get("checks").spliterator(), false)
                .filter(check -> check.get("name").asString().equals(name.name()))
                .findFirst()
                .orElseGet(() -> JSON.missingNode());
    }

    /** Waits until the service and, from then on, the small warehouse say so. */
    void awaitBoth(HealthCheckName name, HealthStatus status) {
        await(name, status);
        await(() -> facilityCheck(name), status);
    }

    void await(HealthCheckName name, HealthStatus status) {
        await(() -> check(name), status);
    }

    private static void await(Supplier<JsonNode> question, HealthStatus status) {
        JsonNode check = question.get();
        for (long end = System.nanoTime() + PATIENCE.toNanos();
                !check.path("status").asString("").equals(status.name()) && System.nanoTime() < end;
                check = question.get()) {
            sleep();
        }
        assertThat(check.path("status").asString("")).as(check.toString()).isEqualTo(status.name());
        assertThat(check.get("impact").isNull()).isEqualTo(status == HealthStatus.HEALTHY);
        assertThat(check.get("nextStep").isNull()).isEqualTo(status == HealthStatus.HEALTHY);
    }

    private static void sleep() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}

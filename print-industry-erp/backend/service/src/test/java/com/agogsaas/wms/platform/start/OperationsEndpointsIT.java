package com.agogsaas.wms.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.testing.RunningService;
import com.agogsaas.wms.testing.TestDatabase;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What operations find besides the API: health for probes, metrics for Prometheus, and nothing else. */
class OperationsEndpointsIT {

    private static TestDatabase database;
    private static RunningService service;

    @BeforeAll
    static void start() {
        database = TestDatabase.migrated();
        service = RunningService.start(database);
    }

    @AfterAll
    static void stop() {
        service.close();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/liveness", "/health/readiness"})
    void tellsThatItIsWell(String path) {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("\"status\":\"UP\"").doesNotContain("database", "jdbc");
    }

    @Test
    void givesItsMetricsToPrometheusUnderOneTag() {
        HttpResponse<String> response = get("/api/wms/optimization/metrics");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("hikaricp_connections{");
        assertThat(response.body().lines().filter(line -> !line.startsWith("#")))
                .isNotEmpty()
                .allMatch(line -> line.contains("component=\"bin_optimization\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/env", "/beans", "/configprops", "/heapdump", "/loggers", "/info", "/actuator", "/metrics"})
    void tellsNothingElse(String path) {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> get(String path) {
        return service.send(HttpRequest.newBuilder(service.root().resolve(path)).build());
    }
}

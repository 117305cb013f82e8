package com.agogsaas.wms.health.remediation;

import com.agogsaas.wms.health.CheckResult;
import com.agogsaas.wms.health.RemediationAction;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The Alertmanager's API v2, which knows whom to tell. */
@Component
class AlertReceiver {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /**
     * Until after the next alert of a check that stays UNHEALTHY; Prometheus ends the alert before, where it watches.
     */
    private static final Duration LASTS =
            RemediationAction.ALERT_OPERATORS.pause().plusMinutes(5);

    private final RemediationSettings settings;
    private final JsonMapper json;
    private final Clock clock;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    AlertReceiver(RemediationSettings settings, JsonMapper json, Clock clock) {
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    boolean isSet() {
        return !settings.alertmanagerUrl().isBlank();
    }

    /**
     * Has operators told, of each finding by itself, or of the reason where nothing is unhealthy.
     *
     * @throws IllegalStateException when it cannot be reached or refuses
     */
    void alert(List<CheckResult> findings, String reason) {
        List<Map<String, Object>> alerts = findings.isEmpty()
                ? List.of(alert("NONE", "info", reason, ""))
                : findings.stream()
                        .map(finding -> alert(
                                finding.name().name(),
                                "critical",
                                finding.name().title() + ": "
                                        + finding.reading().message(),
                                finding.name().nextStep()))
                        .toList();
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(settings.alertmanagerUrl().replaceAll("/+$", "") + "/api/v2/alerts"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(alerts)))
                .build();
        try {
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status != 200) {
                throw new IllegalStateException("The Alertmanager answered " + status);
            }
        } catch (IOException unreachable) {
            throw new IllegalStateException("The Alertmanager cannot be reached", unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while telling the Alertmanager", stopped);
        }
    }

    private Map<String, Object> alert(String check, String severity, String summary, String nextStep) {
        return Map.of(
                "endsAt",
                clock.instant().plus(LASTS).toString(),
                "labels",
                Map.of(
                        "alertname",
                        "BinOptimizationUnhealthy",
                        "severity",
                        severity,
                        "component",
                        "bin_optimization",
                        "check",
                        check),
                "annotations",
                Map.of(
                        "summary",
                        summary,
                        "description",
                        nextStep,
                        "runbook_url",
                        settings.documentationUrl().replaceAll("/+$", "") + "/monitoring.md#binoptimizationunhealthy"));
    }
}

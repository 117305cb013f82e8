package com.agogsaas.wms.health.measuring;

import com.agogsaas.wms.health.HealthStatus;
import java.time.Clock;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The service's health for whoever has no token: 503 when it is UNHEALTHY, else 200. */
@RestController
class HealthAnswers {

    private final HealthWatch watch;
    private final Clock clock;

    HealthAnswers(HealthWatch watch, Clock clock) {
        this.watch = watch;
        this.clock = clock;
    }

    @GetMapping("/api/wms/optimization/health")
    ResponseEntity<HealthBody> health() {
        HealthBody body = HealthBody.of(watch.service(), clock.instant());
        return ResponseEntity.status(
                        body.overallStatus() == HealthStatus.UNHEALTHY ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.OK)
                .cacheControl(CacheControl.noStore())
                .body(body);
    }
}

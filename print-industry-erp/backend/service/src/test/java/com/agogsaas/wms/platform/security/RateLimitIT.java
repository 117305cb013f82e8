package com.agogsaas.wms.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.testing.GraphQlAnswer;
import com.agogsaas.wms.testing.RunningService;
import com.agogsaas.wms.testing.SmallWarehouse;
import com.agogsaas.wms.testing.TestDatabase;
import com.agogsaas.wms.testing.TokenIssuer;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One client's flood is turned away while others, and probes, are served. */
class RateLimitIT {

    private static final String QUESTION = "{ facilities { facilityId } }";

    @Test
    void onlyTheFloodIsTurnedAway() {
        try (TestDatabase database = TestDatabase.migrated();
                TokenIssuer issuer = TokenIssuer.start();
                RunningService service = RunningService.start(
                        database,
                        Stream.concat(
                                        Stream.of(issuer.settings()),
                                        Stream.of("rate.limit.per-second=1", "rate.limit.burst=3"))
                                .toArray(String[]::new))) {
            String flood = issuer.token(SmallWarehouse.TENANT, "putaway:read");
            GraphQlAnswer last = service.graphQl(flood, QUESTION, Map.of());
            for (int i = 0; i < 50 && last.status() == 200; i++) {
                last = service.graphQl(flood, QUESTION, Map.of());
            }

            assertThat(last.status()).isEqualTo(429);
            assertThat(last.errorCodes()).containsExactly("RATE_LIMITED");
            String other = issuer.token(
                    claims -> claims.claim("tenant_id", "tenant-prod-001").subject("ben"));
            assertThat(service.graphQl(other, QUESTION, Map.of()).status()).isEqualTo(200);
            for (int i = 0; i < 20; i++) {
                assertThat(service.send(HttpRequest.newBuilder(service.root().resolve("/health"))
                                        .build())
                                .statusCode())
                        .isEqualTo(200);
            }
        }
    }
}

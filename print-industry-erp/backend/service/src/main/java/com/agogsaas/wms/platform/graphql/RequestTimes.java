package com.agogsaas.wms.platform.graphql;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.stream.IntStream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Times GraphQL requests for the runbook's criterion: {@code bin_optimization_graphql_request_seconds}. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestTimes implements WebGraphQlInterceptor {

    /** Upper ends of the buckets; among them the criterion, 200 ms. */
    private static final Duration[] BUCKETS = IntStream.of(2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final Timer successes;
    private final Timer errors;

    RequestTimes(MeterRegistry meters) {
        this.successes = timer(meters, "success");
        this.errors = timer(meters, "error");
    }

    private static Timer timer(MeterRegistry meters, String outcome) {
        return Timer.builder("bin.optimization.graphql.request")
                .description("GraphQL requests, by whether the answer has errors, be they the caller's or ours")
                .tag("outcome", outcome)
                .serviceLevelObjectives(BUCKETS)
                .register(meters);
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        long begun = System.nanoTime();
        return chain.next(request)
                .doOnNext(response -> (response.getErrors().isEmpty() ? successes : errors)
                        .record(Duration.ofNanos(System.nanoTime() - begun)))
                .doOnError(failure -> errors.record(Duration.ofNanos(System.nanoTime() - begun)));
    }
}

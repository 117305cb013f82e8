package com.agogsaas.wms.idempotency;

import graphql.GraphQLContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Says in the answer's {@code extensions.replayed} which of its fields are answers given before. */
@Component
class ReplayNotice implements WebGraphQlInterceptor {

    private static final String NAME = "replayed";

    static void note(MutationCall call) {
        replayed(call.context()).add(call.alias());
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return chain.next(request).map(ReplayNotice::withNotice);
    }

    private static WebGraphQlResponse withNotice(WebGraphQlResponse response) {
        List<String> replayed =
                new ArrayList<>(replayed(response.getExecutionInput().getGraphQLContext()));
        if (replayed.isEmpty()) {
            return response;
        }
        Map<Object, @Nullable Object> extensions = new LinkedHashMap<>(response.getExtensions());
        extensions.put(NAME, replayed);
        return response.transform(answer -> answer.extensions(extensions));
    }

    private static Queue<String> replayed(GraphQLContext context) {
        return context.computeIfAbsent(NAME, unused -> new ConcurrentLinkedQueue<String>());
    }
}

package com.agogsaas.wms.platform.graphql;

import graphql.parser.ParserOptions;
import java.util.Map;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * How long a GraphQL document may be. The library's own limits stop at some 600 items written into the document; a
 * batch may have 5,000, and the body limit bounds what gets here.
 */
@Component
class ParserLimits implements WebGraphQlInterceptor {

    private static final int MAX_TOKENS = 250_000;

    private final ParserOptions options;

    ParserLimits(RequestLimits limits) {
        this.options = ParserOptions.getDefaultOperationParserOptions()
                .transform(parser -> parser.maxTokens(MAX_TOKENS)
                        .maxWhitespaceTokens(4 * MAX_TOKENS)
                        .maxCharacters(Math.toIntExact(limits.maxBody().toBytes())));
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        request.configureExecutionInput((input, builder) ->
                builder.graphQLContext(Map.of(ParserOptions.class, options)).build());
        return chain.next(request);
    }
}

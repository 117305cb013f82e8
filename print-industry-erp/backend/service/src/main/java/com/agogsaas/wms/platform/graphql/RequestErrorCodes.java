package com.agogsaas.wms.platform.graphql;

import com.agogsaas.wms.errors.ErrorCode;
import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives the errors that GraphQL itself finds, before any room is asked, a code like all others. */
@Component
class RequestErrorCodes implements WebGraphQlInterceptor {

    private static final int MAX_MESSAGE = 500;

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return chain.next(request)
                .map(response ->
                        response.transform(answer -> answer.errors(response.getExecutionResult().getErrors().stream()
                                .map(RequestErrorCodes::coded)
                                .toList())));
    }

    private static GraphQLError coded(GraphQLError error) {
        Map<String, Object> given = error.getExtensions();
        if (given != null && given.containsKey("code")) {
            return error;
        }
        ErrorCode code = code(error.getErrorType());
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", code.name());
        GraphqlErrorBuilder<?> builder = GraphqlErrorBuilder.newError()
                .errorType(Classification.of(code))
                .message("%s", shortened(error.getMessage()))
                .extensions(extensions);
        if (error.getLocations() != null) {
            builder.locations(error.getLocations());
        }
        if (error.getPath() != null) {
            builder.path(error.getPath());
        }
        return builder.build();
    }

    private static ErrorCode code(ErrorClassification classification) {
        if (classification == ErrorType.ExecutionAborted) {
            return ErrorCode.REQUEST_TOO_LARGE;
        }
        if (classification == ErrorType.DataFetchingException
                || classification == ErrorType.NullValueInNonNullableField) {
            return ErrorCode.INTERNAL_ERROR;
        }
        return ErrorCode.REQUEST_MALFORMED;
    }

    /** Messages quote the request, which may be long. */
    private static String shortened(String message) {
        return message.length() <= MAX_MESSAGE ? message : message.substring(0, MAX_MESSAGE) + "...";
    }
}

package com.agogsaas.wms.platform.security;

import com.agogsaas.wms.errors.CodedException;
import com.agogsaas.wms.errors.ErrorBody;
import com.agogsaas.wms.errors.ErrorCode;
import graphql.ExecutionResult;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.language.OperationDefinition.Operation;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Demands the scope that an operation needs, once the document is known to be valid and before any field is fetched:
 * reading for queries and subscriptions, writing for mutations, and administration for the fields that the schema marks
 * {@code @administrators}. The kind of the operation decides, so no alias or fragment gets around it, and a field that
 * is added to the schema is covered by being there.
 */
@Component
@Order(0)
class OperationAccess extends SimplePerformantInstrumentation implements WebGraphQlInterceptor {

    private static final String ADMINISTRATORS = "administrators";

    /** Hands the caller to the operation, whichever threads that runs on. */
    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        RequestCaller.find()
                .ifPresent(caller -> request.configureExecutionInput((input, builder) ->
                        builder.graphQLContext(Map.of(Caller.class, caller)).build()));
        return chain.next(request);
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
        var context = parameters.getExecutionContext();
        Caller caller = context.getGraphQLContext().get(Caller.class);
        Operation operation = context.getOperationDefinition().getOperation();
        if (caller == null) {
            throw refusal(ErrorCode.UNAUTHENTICATED, "This request says nothing of who makes it");
        }
        Scope needed = operation == Operation.MUTATION ? Scope.WRITE : Scope.READ;
        if (!caller.may(needed)) {
            throw refusal(ErrorCode.SCOPE_MISSING, "The access token lacks the scope " + needed.claim());
        }
        return SimpleInstrumentationContext.noOp();
    }

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher,
            InstrumentationFieldFetchParameters parameters,
            @Nullable InstrumentationState state) {
        DataFetchingEnvironment field = parameters.getEnvironment();
        if (!field.getFieldDefinition().hasAppliedDirective(ADMINISTRATORS)) {
            return fetcher;
        }
        Caller caller = field.getGraphQlContext().get(Caller.class);
        return caller.may(Scope.ADMIN)
                ? fetcher
                : ignored -> {
                    throw new CodedException(
                            ErrorCode.ADMIN_REQUIRED,
                            "Only an administrator may do this: the token lacks the scope " + Scope.ADMIN.claim());
                };
    }

    private static AbortExecutionException refusal(ErrorCode code, String message) {
        return new AbortExecutionException(List.of(GraphqlErrorBuilder.newError()
                .message("%s", message)
                .extensions(ErrorBody.extensions(code))
                .build()));
    }
}

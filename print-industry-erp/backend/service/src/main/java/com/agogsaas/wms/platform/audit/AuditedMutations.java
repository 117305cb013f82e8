package com.agogsaas.wms.platform.audit;

import com.agogsaas.wms.platform.security.Caller;
import com.agogsaas.wms.platform.security.RequestId;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.language.OperationDefinition.Operation;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Has every field of a mutation audited, around all other checks of fields. */
@Component
@Order(100)
class AuditedMutations extends SimplePerformantInstrumentation {

    private final AuditedWork audited;

    AuditedMutations(AuditedWork audited) {
        this.audited = audited;
    }

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher,
            InstrumentationFieldFetchParameters parameters,
            @Nullable InstrumentationState state) {
        DataFetchingEnvironment field = parameters.getEnvironment();
        boolean mutation = field.getOperationDefinition().getOperation() == Operation.MUTATION
                && field.getExecutionStepInfo().getPath().getLevel() == 1;
        if (!mutation) {
            return fetcher;
        }
        Caller caller = field.getGraphQlContext().get(Caller.class);
        return environment -> audited.run(
                new Deed(
                        caller,
                        environment.getFieldDefinition().getName(),
                        Targets.of(environment.getArguments()),
                        RequestId.current()),
                () -> fetcher.get(environment));
    }
}

package com.agogsaas.wms.platform.graphql;

import graphql.ExecutionResult;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationValidationParameters;
import graphql.validation.ValidationError;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Refuses documents that are too long or nest too deep before they are validated, and operations that are too deep or
 * cost too much before any field is fetched.
 */
@Component
class OperationLimits extends SimplePerformantInstrumentation {

    private final RequestLimits limits;

    OperationLimits(RequestLimits limits) {
        this.limits = limits;
    }

    @Override
    public @Nullable InstrumentationContext<List<ValidationError>> beginValidation(
            InstrumentationValidationParameters parameters, @Nullable InstrumentationState state) {
        DocumentNesting.check(parameters.getDocument());
        DocumentSize.check(parameters.getDocument());
        return SimpleInstrumentationContext.noOp();
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
        OperationCost.Size size = OperationCost.of(parameters.getExecutionContext());
        if (size.depth() > limits.maxDepth()) {
            throw new AbortExecutionException(
                    "The request nests fields " + size.depth() + " deep; the limit is " + limits.maxDepth());
        }
        if (size.cost() > limits.maxComplexity()) {
            throw new AbortExecutionException(
                    "The request costs " + size.cost() + "; the limit is " + limits.maxComplexity());
        }
        return SimpleInstrumentationContext.noOp();
    }
}

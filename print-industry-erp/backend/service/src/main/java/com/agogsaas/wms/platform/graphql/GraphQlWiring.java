package com.agogsaas.wms.platform.graphql;

import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.instrumentation.Instrumentation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Scalars and limits of the schema. */
@Configuration(proxyBeanMethods = false)
class GraphQlWiring {

    @Bean
    RuntimeWiringConfigurer scalars() {
        return wiring -> wiring.scalar(DecimalScalar.type()).scalar(DateTimeScalar.type());
    }

    @Bean
    Instrumentation maxQueryDepth(RequestLimits limits) {
        return new MaxQueryDepthInstrumentation(limits.maxDepth());
    }

    @Bean
    Instrumentation maxQueryComplexity(RequestLimits limits) {
        return new MaxQueryComplexityInstrumentation(limits.maxComplexity(), new OperationCost());
    }
}

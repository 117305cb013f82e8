package com.agogsaas.wms.platform.graphql;

import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Scalars of the schema, and what is kept between requests. */
@Configuration(proxyBeanMethods = false)
class GraphQlWiring {

    @Bean
    RuntimeWiringConfigurer scalars() {
        return wiring -> wiring.scalar(DecimalScalar.type())
                .scalar(DateTimeScalar.type())
                .scalar(ColumnScalar.type("NumberColumn", "Numbers in one column."))
                .scalar(ColumnScalar.type("TextColumn", "Texts in one column."));
    }

    @Bean
    GraphQlSourceBuilderCustomizer documents(ParsedDocuments documents) {
        return source -> source.configureGraphQl(graphQl -> graphQl.preparsedDocumentProvider(documents));
    }
}

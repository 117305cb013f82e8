package com.agogsaas.wms.platform.graphql;

import com.agogsaas.wms.errors.ErrorCode;
import com.agogsaas.wms.errors.ErrorType;
import graphql.ErrorClassification;

/** The {@code classification} of an error: the name of its {@link ErrorType}. */
record Classification(ErrorType type) implements ErrorClassification {

    static Classification of(ErrorCode code) {
        return new Classification(code.type());
    }

    @Override
    public Object toSpecification(graphql.GraphQLError error) {
        return type.name();
    }
}

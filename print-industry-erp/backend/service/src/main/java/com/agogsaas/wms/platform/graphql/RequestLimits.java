package com.agogsaas.wms.platform.graphql;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How large a GraphQL request may be.
 *
 * @param maxBody bytes of its body
 * @param maxDepth fields nested in one another; a schema query of the usual tools takes 13
 * @param maxComplexity cost of all its fields; see {@link OperationCost}
 */
@Validated
@ConfigurationProperties("graphql.limits")
record RequestLimits(
        @DefaultValue("4MB") @Min(SMALLEST_BODY) @Max(LARGEST_BODY)
        DataSize maxBody,

        @DefaultValue("15") @Min(5) @Max(100) int maxDepth,
        @DefaultValue("20000") @Min(100) @Max(1_000_000) int maxComplexity) {

    /** Shorter than any useful request. */
    private static final long SMALLEST_BODY = 1L << 10;

    /** A body is kept in one array, and an array has less than twice as many elements. */
    private static final long LARGEST_BODY = 1L << 30;
}

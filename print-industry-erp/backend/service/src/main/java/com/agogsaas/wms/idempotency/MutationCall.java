package com.agogsaas.wms.idempotency;

import com.agogsaas.wms.errors.Arguments;
import com.agogsaas.wms.units.TenantId;
import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mutation as a caller asked for it.
 *
 * @param tenant for whom
 * @param operation the mutation's name in the schema
 * @param alias what the caller calls it in the answer
 * @param key the caller's name for this request, or null where it has none
 * @param request what makes the request this one and not another; {@link RequestHash#NONE} without a key
 * @param context of the GraphQL request that it is part of
 */
public record MutationCall(
        TenantId tenant,
        String operation,
        String alias,
        @Nullable IdempotencyKey key,
        RequestHash request,
        GraphQLContext context) {

    private static final String INPUT = "input";
    private static final String KEY = "idempotencyKey";

    /** Reads the call from the field under way, whose argument {@code input} may have an {@code idempotencyKey}. */
    public static MutationCall of(TenantId tenant, DataFetchingEnvironment environment) {
        Map<?, ?> input = environment.getArgument(INPUT) instanceof Map<?, ?> map ? map : Map.of();
        IdempotencyKey key = input.get(KEY) instanceof String text
                ? Arguments.parse(INPUT + "." + KEY, text, IdempotencyKey::new)
                : null;
        return new MutationCall(
                tenant,
                environment.getField().getName(),
                environment.getField().getResultKey(),
                key,
                key == null ? RequestHash.NONE : RequestHash.of(input, KEY),
                environment.getGraphQlContext());
    }
}

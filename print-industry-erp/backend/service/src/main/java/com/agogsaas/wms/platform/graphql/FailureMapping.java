package com.agogsaas.wms.platform.graphql;

import com.agogsaas.wms.errors.CodedException;
import com.agogsaas.wms.errors.ErrorCode;
import com.agogsaas.wms.errors.InputProblem;
import com.agogsaas.wms.errors.InvalidInputException;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import reactor.core.publisher.Mono;

/** Turns what the rooms throw into coded GraphQL errors. What nobody foresaw is logged, and only its id gets out. */
@Component
class FailureMapping implements DataFetcherExceptionResolver {

    private static final Logger LOG = LoggerFactory.getLogger(FailureMapping.class);

    @Override
    public Mono<List<GraphQLError>> resolveException(Throwable failure, DataFetchingEnvironment environment) {
        return Mono.just(errors(failure, environment));
    }

    private static List<GraphQLError> errors(Throwable failure, DataFetchingEnvironment environment) {
        if (failure instanceof InvalidInputException invalid) {
            return invalid.problems().stream()
                    .map(problem -> problem(problem, environment))
                    .toList();
        }
        if (failure instanceof CodedException coded) {
            return List.of(error(coded.code(), String.valueOf(coded.getMessage()), coded.details(), environment));
        }
        if (isDatabaseGone(failure)) {
            LOG.warn("The database did not answer: {}", failure.toString());
            return List.of(error(
                    ErrorCode.DATABASE_UNAVAILABLE, "The database does not answer; try again", Map.of(), environment));
        }
        String errorId = UUID.randomUUID().toString();
        LOG.error("Fault {} in {}", errorId, environment.getExecutionStepInfo().getPath(), failure);
        return List.of(error(
                ErrorCode.INTERNAL_ERROR,
                "A fault of the service; its log has it as " + errorId,
                Map.of("errorId", errorId),
                environment));
    }

    private static boolean isDatabaseGone(Throwable failure) {
        return failure instanceof CannotCreateTransactionException
                || failure instanceof CannotGetJdbcConnectionException
                || failure instanceof DataAccessResourceFailureException
                || failure instanceof QueryTimeoutException
                // A commit or rollback that could not even be tried: the connection is gone.
                || failure instanceof TransactionSystemException;
    }

    private static GraphQLError problem(InputProblem problem, DataFetchingEnvironment environment) {
        return error(
                problem.code(),
                problem.path() + ": " + problem.message(),
                Map.of("argumentPath", problem.path()),
                environment);
    }

    private static GraphQLError error(
            ErrorCode code, String message, Map<String, Object> details, DataFetchingEnvironment environment) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", code.name());
        extensions.putAll(details);
        return GraphqlErrorBuilder.newError(environment)
                .errorType(Classification.of(code))
                .message("%s", message)
                .extensions(extensions)
                .build();
    }
}

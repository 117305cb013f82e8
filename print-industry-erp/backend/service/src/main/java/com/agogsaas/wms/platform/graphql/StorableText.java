package com.agogsaas.wms.platform.graphql;

import com.agogsaas.wms.errors.ErrorCode;
import com.agogsaas.wms.errors.InputProblem;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Refuses text that no database keeps, wherever in a request it stands: JSON can spell half of a surrogate pair, such
 * as U+D800 alone, and the character zero; UTF-8 has no bytes for the one and PostgreSQL no room for the other.
 */
@Component
class StorableText implements WebGraphQlInterceptor {

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        List<InputProblem> problems = problems(request);
        if (problems.isEmpty()) {
            return chain.next(request);
        }
        ExecutionResult refused =
                ExecutionResult.newExecutionResult().errors(errors(problems)).build();
        return Mono.just(
                new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(request.toExecutionInput(), refused)));
    }

    private static List<InputProblem> problems(WebGraphQlRequest request) {
        List<InputProblem> problems = new ArrayList<>();
        collect("query", request.getDocument(), problems);
        request.getVariables().forEach((name, value) -> collect(name, value, problems));
        return problems;
    }

    private static void collect(String path, @Nullable Object value, List<InputProblem> problems) {
        if (value instanceof String text) {
            if (!isStorable(text)) {
                problems.add(problem(path));
            }
        } else if (value instanceof List<?> list) {
            for (int index = 0; index < list.size(); index++) {
                collect(path + "[" + index + "]", list.get(index), problems);
            }
        } else if (value instanceof Map<?, ?> object) {
            object.forEach((name, member) -> collect(path + "." + name, member, problems));
        }
    }

    /** What is said of the text at a path. */
    static InputProblem problem(String path) {
        return new InputProblem(
                ErrorCode.TEXT_INVALID,
                path,
                "A text is well-formed Unicode without the character U+0000; this one is not");
    }

    static boolean isStorable(String text) {
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character == 0 || Character.isLowSurrogate(character)) {
                return false;
            }
            if (Character.isHighSurrogate(character)) {
                index++;
                if (index == text.length() || !Character.isLowSurrogate(text.charAt(index))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The problems as answers have them. */
    static List<GraphQLError> errors(List<InputProblem> problems) {
        return problems.stream().map(StorableText::error).toList();
    }

    private static GraphQLError error(InputProblem problem) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", problem.code().name());
        extensions.put("argumentPath", problem.path());
        return GraphqlErrorBuilder.newError()
                .errorType(Classification.of(problem.code()))
                .message("%s", problem.path() + ": " + problem.message())
                .extensions(extensions)
                .build();
    }
}

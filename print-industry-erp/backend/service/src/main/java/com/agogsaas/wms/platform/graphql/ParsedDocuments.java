package com.agogsaas.wms.platform.graphql;

import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Keeps documents that were parsed and found valid: clients send the same few again and again, with other variables.
 * Who may do what, and what an operation costs, is asked for every request all the same.
 */
@Component
class ParsedDocuments implements PreparsedDocumentProvider {

    /** The least recently used is dropped for another. */
    private static final int MOST = 200;

    /** A longer one is likely to have its values written into it, and so to come once. */
    private static final int LONGEST = 8_000;

    private final Map<String, PreparsedDocumentEntry> documents =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, PreparsedDocumentEntry> eldest) {
                    return size() > MOST;
                }
            });

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
        String text = input.getQuery();
        PreparsedDocumentEntry known = documents.get(text);
        if (known == null) {
            DocumentWords.check(text);
            known = storable(parseAndValidate.apply(input));
            if (!known.hasErrors() && text.length() <= LONGEST) {
                documents.put(text, known);
            }
        }
        return CompletableFuture.completedFuture(known);
    }

    private static PreparsedDocumentEntry storable(PreparsedDocumentEntry parsed) {
        if (parsed.hasErrors()) {
            return parsed;
        }
        List<GraphQLError> problems = StorableText.errors(WrittenTexts.problems(parsed.getDocument()));
        return problems.isEmpty() ? parsed : new PreparsedDocumentEntry(problems);
    }
}

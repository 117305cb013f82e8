package com.agogsaas.wms.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.GraphqlErrorBuilder;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.parser.Parser;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParsedDocumentsTest {

    private final ParsedDocuments documents = new ParsedDocuments();
    private final List<String> parsed = new ArrayList<>();

    @Test
    void aDocumentIsParsedOnce() {
        send("{ facilities { name } }");
        send("{ facilities { name } }");

        assertThat(parsed).hasSize(1);
    }

    @Test
    void anotherDocumentIsParsedForItself() {
        send("{ facilities { name } }");
        send("{ facilities { code } }");

        assertThat(parsed).hasSize(2);
    }

    @Test
    void anInvalidDocumentIsNotKept() {
        for (int request = 0; request < 2; request++) {
            send(
                    "{ nonsense }",
                    new PreparsedDocumentEntry(GraphqlErrorBuilder.newError()
                            .message("no such field")
                            .build()));
        }

        assertThat(parsed).hasSize(2);
    }

    @Test
    void aLongDocumentIsNotKept() {
        String values = "{ facilities { name } } #" + "x".repeat(8_000);
        send(values);
        send(values);

        assertThat(parsed).hasSize(2);
    }

    @Test
    void theLeastRecentlyUsedIsDropped() {
        send("{ first }");
        for (int other = 0; other < 200; other++) {
            send("{ field" + other + " }");
        }
        parsed.clear();

        send("{ field199 }");
        send("{ first }");

        assertThat(parsed).containsExactly("{ first }");
    }

    private void send(String document) {
        send(document, new PreparsedDocumentEntry(Parser.parse(document)));
    }

    /** @param entry what parsing it would come to */
    private void send(String document, PreparsedDocumentEntry entry) {
        var answer = documents.getDocumentAsync(input(document), input -> {
            parsed.add(input.getQuery());
            return entry;
        });
        assertThat(answer.join().getErrors()).isEqualTo(entry.getErrors());
    }

    private static ExecutionInput input(String document) {
        return ExecutionInput.newExecutionInput(document).build();
    }
}

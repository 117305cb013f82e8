package com.agogsaas.wms.testing;

import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * An answer of the GraphQL API.
 *
 * @param status of HTTP
 * @param body the JSON that came back
 */
public record GraphQlAnswer(int status, JsonNode body) {

    /** What the operation returned; fails where there are errors. */
    public JsonNode data() {
        if (body.has("errors")) {
            throw new AssertionError("Errors instead of data: " + body.toPrettyString());
        }
        return body.get("data");
    }

    /** The codes of all errors, in order. */
    public List<String> errorCodes() {
        return errors().stream()
                .map(error -> error.at("/extensions/code").asString())
                .toList();
    }

    /** The argument paths of all errors, in order. */
    public List<String> argumentPaths() {
        return errors().stream()
                .map(error -> error.at("/extensions/argumentPath").asString())
                .toList();
    }

    /** All errors. */
    public List<JsonNode> errors() {
        return StreamSupport.stream(body.path("errors").spliterator(), false).toList();
    }
}

package com.agogsaas.wms.platform.graphql;

import graphql.execution.AbortExecutionException;

/**
 * How long the names and numbers in a document are. The library's lexer takes seconds for a number of millions of
 * digits before it refuses it. Strings and comments may be as long as they like: files are sent in strings.
 */
final class DocumentWords {

    private static final int MAX_CHARACTERS = 1_000;

    private static final String BLOCK = "\"\"\"";

    private DocumentWords() {}

    /** Refuses a document that was not parsed yet. */
    static void check(String document) {
        int word = 0;
        int at = 0;
        while (at < document.length()) {
            char character = document.charAt(at);
            word = isOfWord(character) ? word + 1 : 0;
            if (word > MAX_CHARACTERS) {
                throw new AbortExecutionException(
                        "The document has a name or a number of more than " + MAX_CHARACTERS + " characters");
            }
            at = switch (character) {
                case '#' -> endOfLine(document, at);
                case '"' -> endOfString(document, at);
                default -> at + 1;
            };
        }
    }

    private static boolean isOfWord(char character) {
        return Character.isLetterOrDigit(character)
                || character == '_'
                || character == '-'
                || character == '+'
                || character == '.';
    }

    private static int endOfLine(String document, int start) {
        int at = start;
        while (at < document.length() && document.charAt(at) != '\n' && document.charAt(at) != '\r') {
            at++;
        }
        return at;
    }

    private static int endOfString(String document, int start) {
        if (document.startsWith(BLOCK, start)) {
            int end = document.indexOf(BLOCK, start + BLOCK.length());
            while (end > 0 && document.charAt(end - 1) == '\\') {
                end = document.indexOf(BLOCK, end + BLOCK.length());
            }
            return end < 0 ? document.length() : end + BLOCK.length();
        }
        int at = start + 1;
        while (at < document.length() && "\"\n\r".indexOf(document.charAt(at)) < 0) {
            at += document.charAt(at) == '\\' ? 2 : 1;
        }
        return at + 1;
    }
}

package com.agogsaas.wms.platform.graphql;

import graphql.execution.AbortExecutionException;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How deep a document nests selections in one another, fragments in fragments as well. The library validates documents
 * by recursion and its parser bounds what is written inside one another only: a chain of thousands of fragments, each
 * of which has the next, would be too much for a thread's stack.
 */
final class DocumentNesting {

    /** Of fields alone far fewer are allowed; the rest is for fragments between them. */
    private static final int MAX_LEVELS = 150;

    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Integer> heights = new HashMap<>();

    private DocumentNesting(Document document) {
        for (FragmentDefinition fragment : document.getDefinitionsOfType(FragmentDefinition.class)) {
            fragments.put(fragment.getName(), fragment);
        }
    }

    /** Refuses a document that was not validated yet. */
    static void check(Document document) {
        var nesting = new DocumentNesting(document);
        nesting.fragments.keySet().forEach(fragment -> nesting.heightOf(fragment, 1));
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            nesting.height(operation.getSelectionSet(), 1);
        }
    }

    /** The levels from here down, which are more than none; {@code level} are above. */
    private int height(@Nullable SelectionSet selections, int level) {
        requireAllowed(level);
        int height = 0;
        if (selections != null) {
            for (Selection<?> selection : selections.getSelections()) {
                height = Math.max(height, heightOf(selection, level + 1));
            }
        }
        return height + 1;
    }

    private int heightOf(Selection<?> selection, int level) {
        if (selection instanceof Field field) {
            return height(field.getSelectionSet(), level);
        }
        return selection instanceof InlineFragment inline
                ? height(inline.getSelectionSet(), level)
                : heightOf(((FragmentSpread) selection).getName(), level);
    }

    private int heightOf(String fragment, int level) {
        FragmentDefinition definition = fragments.get(fragment);
        Integer before = heights.get(fragment);
        if (definition == null || before != null) {
            int height = before == null ? 0 : before;
            requireAllowed(level + height);
            return height;
        }
        // One that contains itself is met again before its height is known; validation refuses it.
        heights.put(fragment, 0);
        int height = height(definition.getSelectionSet(), level);
        heights.put(fragment, height);
        return height;
    }

    private static void requireAllowed(int levels) {
        if (levels > MAX_LEVELS) {
            throw new AbortExecutionException("The request nests selections deeper than " + MAX_LEVELS);
        }
    }
}

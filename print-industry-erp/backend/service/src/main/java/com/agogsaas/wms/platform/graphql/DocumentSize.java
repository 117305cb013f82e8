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
import org.jspecify.annotations.Nullable;

/**
 * How much a document asks for, as it is written: its definitions, fields and fragments, with their arguments,
 * variables and directives. Validation passes over each of them some thirty times, so that a body full of them takes
 * seconds, long before anyone adds up what the operation costs. Values do not count: a batch may be written into its
 * document.
 */
final class DocumentSize {

    /** The longest document of the usual tools has some 200; to validate this many takes a tenth of a second. */
    private static final int MAX_PARTS = 5_000;

    private int parts;

    private DocumentSize() {}

    /** Refuses a document that was not validated yet, but whose nesting was checked. */
    static void check(Document document) {
        var size = new DocumentSize();
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            size.add(1
                    + operation.getVariableDefinitions().size()
                    + operation.getDirectives().size());
            size.add(operation.getSelectionSet());
        }
        for (FragmentDefinition fragment : document.getDefinitionsOfType(FragmentDefinition.class)) {
            size.add(1 + fragment.getDirectives().size());
            size.add(fragment.getSelectionSet());
        }
    }

    private void add(@Nullable SelectionSet selections) {
        if (selections != null) {
            selections.getSelections().forEach(this::add);
        }
    }

    private void add(Selection<?> selection) {
        if (selection instanceof Field field) {
            add(1 + field.getArguments().size() + field.getDirectives().size());
            add(field.getSelectionSet());
        } else if (selection instanceof InlineFragment inline) {
            add(1 + inline.getDirectives().size());
            add(inline.getSelectionSet());
        } else {
            add(1 + ((FragmentSpread) selection).getDirectives().size());
        }
    }

    private void add(int more) {
        parts += more;
        if (parts > MAX_PARTS) {
            throw new AbortExecutionException("The document has more than " + MAX_PARTS
                    + " fields, arguments, fragments, variables and directives");
        }
    }
}

package com.agogsaas.wms.platform.graphql;

import com.agogsaas.wms.errors.InputProblem;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Definition;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.InlineFragment;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Texts that are written into a document, rather than sent in variables, and that no database keeps. An escape is plain
 * ASCII until the document is parsed, so they show only then.
 */
final class WrittenTexts {

    private final List<InputProblem> problems = new ArrayList<>();

    private WrittenTexts() {}

    /** What is wrong in a valid document. */
    static List<InputProblem> problems(Document document) {
        var texts = new WrittenTexts();
        document.getDefinitions().forEach(texts::read);
        return texts.problems;
    }

    private void read(Definition<?> definition) {
        if (definition instanceof OperationDefinition operation) {
            for (VariableDefinition variable : operation.getVariableDefinitions()) {
                read(variable.getName(), variable.getDefaultValue());
            }
            readAll(operation.getDirectives());
            read(operation.getSelectionSet());
        } else if (definition instanceof FragmentDefinition fragment) {
            readAll(fragment.getDirectives());
            read(fragment.getSelectionSet());
        }
    }

    private void read(@Nullable SelectionSet selections) {
        if (selections != null) {
            selections.getSelections().forEach(this::read);
        }
    }

    private void read(Selection<?> selection) {
        if (selection instanceof Field field) {
            field.getArguments().forEach(this::read);
            readAll(field.getDirectives());
            read(field.getSelectionSet());
        } else if (selection instanceof InlineFragment inline) {
            readAll(inline.getDirectives());
            read(inline.getSelectionSet());
        }
    }

    private void readAll(List<Directive> directives) {
        directives.forEach(directive -> directive.getArguments().forEach(this::read));
    }

    private void read(Argument argument) {
        read(argument.getName(), argument.getValue());
    }

    private void read(String path, @Nullable Value<?> value) {
        if (value instanceof StringValue text) {
            if (!StorableText.isStorable(String.valueOf(text.getValue()))) {
                problems.add(StorableText.problem(path));
            }
        } else if (value instanceof ArrayValue list) {
            var values = list.getValues();
            for (int index = 0; index < values.size(); index++) {
                read(path + "[" + index + "]", values.get(index));
            }
        } else if (value instanceof ObjectValue object) {
            for (ObjectField field : object.getObjectFields()) {
                read(path + "." + field.getName(), field.getValue());
            }
        }
    }
}

package com.agogsaas.wms.platform.security;

import com.agogsaas.wms.testing.SmallWarehouse;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Asks for every root field that a schema has, in several ways: with what must be given only and with all that may be,
 * and with one value of each enum after the other. The ids are those of the rows in {@code src/test/resources/rows}.
 */
final class SchemaDocuments {

    /** How many values of an enum are tried. */
    private static final int CHOICES = 3;

    private static final int DEPTH = 4;

    /** Texts that are nobody's id: to give them would only have the request refused before it meets any row. */
    private static final Set<String> LEFT_OUT = Set.of("after", "charset", "idempotencyKey");

    private final boolean withTenant;
    private final boolean withOptional;
    private final int choice;

    private SchemaDocuments(boolean withTenant, boolean withOptional, int choice) {
        this.withTenant = withTenant;
        this.withOptional = withOptional;
        this.choice = choice;
    }

    /**
     * A root field as a document, such as {@code query { bins(...) { ... } }}.
     *
     * @param kind query, mutation or subscription
     * @param number of the document among those of the field
     */
    record RootField(String kind, GraphQLFieldDefinition field, int number, String document) {

        boolean isForAdministrators() {
            return field.hasAppliedDirective("administrators");
        }

        @Override
        public String toString() {
            return kind + " " + field.getName() + " " + number;
        }
    }

    /** Documents that leave the tenant to the token. */
    static List<RootField> withoutTenant(GraphQLSchema schema) {
        return IntStream.range(0, 2 * CHOICES)
                .mapToObj(number -> new SchemaDocuments(false, number % 2 == 1, number / 2))
                .flatMap(way -> way.rootFields(schema))
                .collect(Collectors.toMap(
                        RootField::document, field -> field, (first, same) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /** Documents that name the tenant, of those fields that can be told one. */
    static List<RootField> namingTheTenant(GraphQLSchema schema) {
        return new SchemaDocuments(true, false, 0)
                .rootFields(schema)
                .filter(field -> field.document().contains("tenantId: "))
                .toList();
    }

    private Stream<RootField> rootFields(GraphQLSchema schema) {
        return Stream.of(schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType())
                .filter(type -> type != null)
                .flatMap(type -> type.getFieldDefinitions().stream().map(field -> rootField(type, field)));
    }

    private RootField rootField(GraphQLObjectType root, GraphQLFieldDefinition field) {
        String arguments = field.getArguments().stream()
                .filter(argument -> isGiven(argument.getName(), argument.getType()))
                .map(this::argument)
                .collect(Collectors.joining(", "));
        String kind = root.getName().toLowerCase(Locale.ROOT);
        String call = field.getName() + (arguments.isEmpty() ? "" : "(" + arguments + ")");
        return new RootField(
                kind,
                field,
                2 * choice + (withOptional ? 1 : 0),
                kind + " { " + call + selection(field.getType(), DEPTH) + " }");
    }

    private String argument(GraphQLArgument argument) {
        return argument.getName() + ": " + literal(argument.getName(), argument.getType());
    }

    private boolean isGiven(String name, GraphQLType type) {
        return name.equals("tenantId")
                ? withTenant
                : GraphQLTypeUtil.isNonNull(type) || (withOptional && !LEFT_OUT.contains(name));
    }

    private static String selection(GraphQLType type, int depth) {
        if (!(GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLObjectType object)) {
            return "";
        }
        return object.getFieldDefinitions().stream()
                .filter(field ->
                        depth > 0 || !(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType))
                .filter(field -> field.getArguments().stream().noneMatch(a -> GraphQLTypeUtil.isNonNull(a.getType())))
                .map(field -> field.getName() + selection(field.getType(), depth - 1))
                .collect(Collectors.joining(" ", " { ", " __typename }"));
    }

    /** A value that the schema accepts and that names what the tenant has. */
    private String literal(String name, GraphQLType type) {
        if (type instanceof GraphQLNonNull required) {
            return literal(name, required.getWrappedType());
        }
        if (type instanceof GraphQLList list) {
            return "[" + literal(name, list.getWrappedType()) + "]";
        }
        if (type instanceof GraphQLEnumType choices) {
            return choices.getValues().get(choice % choices.getValues().size()).getName();
        }
        if (type instanceof GraphQLInputObjectType input) {
            return input.getFieldDefinitions().stream()
                    .filter(field -> isGiven(field.getName(), field.getType()))
                    .map(this::inputField)
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return switch (((GraphQLNamedType) type).getName()) {
            case "Int", "Float", "Decimal" -> "1";
            case "Boolean" -> "true";
            case "DateTime" -> "\"2026-01-31T08:15:00Z\"";
            default -> "\"" + text(name) + "\"";
        };
    }

    private String inputField(GraphQLInputObjectField field) {
        return field.getName() + ": " + literal(field.getName(), field.getType());
    }

    private static String text(String name) {
        return switch (name) {
            case "tenantId" -> SmallWarehouse.TENANT;
            case "facilityId" -> "facility-1";
            case "locationId", "actualLocationId" -> "location-1";
            case "materialId" -> "material-1";
            case "recommendationId" -> "recommendation-1";
            case "importId", "id" -> "import-1";
            case "modelVersion", "otherModelVersion" -> "model-1";
            case "trainingId" -> "training-1";
            case "remediationId" -> "remediation-1";
            case "outlierId" -> "outlier-1";
            case "locationCode" -> "A-01-01";
            case "verificationId" -> "verification-1";
            case "failureId" -> "failure-1";
            case "cancellationId" -> "cancellation-1";
            case "testId" -> "test-1";
            default -> "some-" + name;
        };
    }
}

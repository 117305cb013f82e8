package com.agogsaas.wms.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.testing.GraphQlAnswer;
import com.agogsaas.wms.testing.RunningService;
import com.agogsaas.wms.testing.SmallWarehouse;
import com.agogsaas.wms.testing.TestDatabase;
import com.agogsaas.wms.testing.TokenIssuer;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.graphql.execution.GraphQlSource;

/**
 * Every query, mutation and subscription that the schema has, asked with a real tenant's ids by those who may not. A new
 * field is tested by existing.
 */
class OperationAccessIT {

    private static final String TENANT = SmallWarehouse.TENANT;

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static final TokenIssuer ISSUER = TokenIssuer.start();
    private static RunningService service;

    @BeforeAll
    static void start() {
        new SmallWarehouse(DATABASE)
                .materials("paper  0.5 ft3  10 lb  A")
                .bins("SECRET-1  RESERVE  1000 ft3  9000 lb  A  seq 1")
                .stock("SECRET-1", "paper", "SECRET-LOT", 1);
        service = RunningService.start(DATABASE, ISSUER.settings());
    }

    @AfterAll
    static void stop() {
        service.close();
        ISSUER.close();
        DATABASE.close();
    }

    /** A root field as a document, such as {@code query { bins(...) { ... } }}. */
    record RootField(String kind, GraphQLFieldDefinition field, String document) {
        @Override
        public String toString() {
            return kind + " " + field.getName();
        }
    }

    static List<RootField> fields() {
        GraphQLSchema schema = service.bean(GraphQlSource.class).schema();
        return Stream.of(schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType())
                .filter(type -> type != null)
                .flatMap(type -> type.getFieldDefinitions().stream().map(field -> rootField(type, field)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("fields")
    void withoutATokenThereIsNoAnswer(RootField field) {
        GraphQlAnswer answer = service.graphQl(field.document());

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body().has("data")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("fields")
    void withoutTheScopeNothingIsReadOrWritten(RootField field) {
        String scopes = field.kind().equals("mutation") ? "putaway:read" : "putaway:write";
        assertUntouched(field, ISSUER.token(TENANT, scopes), "SCOPE_MISSING");
        assertUntouched(field, ISSUER.token(TENANT, ""), "SCOPE_MISSING");
    }

    @ParameterizedTest
    @MethodSource("fields")
    void anotherTenantsBearerSeesAndChangesNothing(RootField field) {
        Map<String, String> before = rows();

        GraphQlAnswer answer = service.graphQl(ISSUER.token("tenant-b", "wms:admin"), field.document(), Map.of());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().toString()).doesNotContain("SECRET-", "INTERNAL_ERROR", "REQUEST_MALFORMED");
        assertThat(rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("fields")
    void namingTheOtherTenantIsRefused(RootField field) {
        if (field.document().contains("tenantId: ")) {
            assertUntouched(field, ISSUER.token("tenant-b", "wms:admin"), "TENANT_FORBIDDEN");
        }
    }

    @ParameterizedTest
    @MethodSource("fields")
    void whatIsForAdministratorsIsRefusedToOthers(RootField field) {
        if (field.field().hasAppliedDirective("administrators")) {
            assertUntouched(field, ISSUER.token(TENANT, "putaway:read putaway:write"), "ADMIN_REQUIRED");
        }
    }

    private static void assertUntouched(RootField field, String token, String code) {
        Map<String, String> before = rows();

        GraphQlAnswer answer = service.graphQl(token, field.document(), Map.of());

        assertThat(answer.errorCodes()).containsExactly(code);
        assertThat(answer.body().toString()).doesNotContain("SECRET-");
        assertThat(rows()).isEqualTo(before);
    }

    /** All rows of the tenant, table by table, but for those that tell of attempts. */
    private static Map<String, String> rows() {
        var sql = DATABASE.sql();
        Map<String, String> rows = new TreeMap<>();
        for (String table : sql.sql("""
                        SELECT relname FROM pg_class
                         WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relrowsecurity
                           AND relname <> 'audit_trail'
                        """).query(String.class).list()) {
            rows.put(
                    table,
                    sql.sql("SELECT md5(coalesce(string_agg(r::text, '|' ORDER BY r::text), '')) FROM " + table + " r")
                            .query(String.class)
                            .single());
        }
        return rows;
    }

    private static RootField rootField(GraphQLObjectType root, GraphQLFieldDefinition field) {
        String arguments = field.getArguments().stream()
                .filter(argument -> argument.getName().equals("tenantId")
                        || GraphQLTypeUtil.isNonNull(argument.getType()))
                .map(argument -> argument.getName() + ": " + literal(argument.getName(), argument.getType()))
                .collect(Collectors.joining(", "));
        String kind = root.getName().toLowerCase(Locale.ROOT);
        String call = field.getName() + (arguments.isEmpty() ? "" : "(" + arguments + ")") + selection(field.getType(), 4);
        return new RootField(kind, field, kind + " { " + call + " }");
    }

    private static String selection(GraphQLType type, int depth) {
        if (!(GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLObjectType object)) {
            return "";
        }
        return object.getFieldDefinitions().stream()
                .filter(field -> depth > 0 || !(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType))
                .filter(field -> field.getArguments().stream().noneMatch(a -> GraphQLTypeUtil.isNonNull(a.getType())))
                .map(field -> field.getName() + selection(field.getType(), depth - 1))
                .collect(Collectors.joining(" ", " { ", " __typename }"));
    }

    /** A value that the schema accepts and that names what the tenant has. */
    private static String literal(String name, GraphQLType type) {
        if (type instanceof GraphQLNonNull required) {
            return literal(name, required.getWrappedType());
        }
        if (type instanceof GraphQLList list) {
            return "[" + literal(name, list.getWrappedType()) + "]";
        }
        if (type instanceof GraphQLEnumType choices) {
            return choices.getValues().get(0).getName();
        }
        if (type instanceof GraphQLInputObjectType input) {
            return input.getFieldDefinitions().stream()
                    .filter(field -> field.getName().equals("tenantId") || GraphQLTypeUtil.isNonNull(field.getType()))
                    .map(field -> field.getName() + ": " + literal(field.getName(), field.getType()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return switch (((GraphQLNamedType) type).getName()) {
            case "Int", "Float", "Decimal" -> "1";
            case "Boolean" -> "true";
            case "DateTime" -> "\"2026-01-31T08:15:00Z\"";
            default -> "\"" + text(name) + "\"";
        };
    }

    private static String text(String name) {
        return switch (name) {
            case "tenantId" -> TENANT;
            case "facilityId" -> SmallWarehouse.FACILITY;
            case "locationId" -> "SECRET-1";
            case "materialId" -> "paper";
            default -> "some-" + name;
        };
    }
}

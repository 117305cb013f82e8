package com.agogsaas.wms.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.platform.security.SchemaDocuments.RootField;
import com.agogsaas.wms.testing.GraphQlAnswer;
import com.agogsaas.wms.testing.RunningService;
import com.agogsaas.wms.testing.SampleRows;
import com.agogsaas.wms.testing.SmallWarehouse;
import com.agogsaas.wms.testing.TestDatabase;
import com.agogsaas.wms.testing.TokenIssuer;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.execution.GraphQlSource;

/**
 * Every query, mutation and subscription of the schema with another tenant's ids, in a service that leaves the tenant
 * out of every condition: row-level security alone keeps tenants apart.
 */
class ForgottenTenantIT {

    private static final String TENANT = SmallWarehouse.TENANT;
    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static final TenantRows ROWS = new TenantRows(DATABASE);
    private static final TokenIssuer ISSUER = TokenIssuer.start();
    private static final WithoutTenantConditions FORGETFUL = new WithoutTenantConditions();
    private static RunningService service;

    @BeforeAll
    static void start() {
        SampleRows.insertEverything(DATABASE.sql(), TENANT);
        SampleRows.insertRelocation(DATABASE.sql(), TENANT);
        service = RunningService.start(
                DATABASE,
                FORGETFUL::install,
                Stream.concat(Stream.of("jobs.at-once=0"), Stream.of(ISSUER.settings()))
                        .toArray(String[]::new));
    }

    @AfterAll
    static void stop() {
        service.close();
        ISSUER.close();
        DATABASE.close();
    }

    @Test
    void leaksNothing() {
        Map<String, String> before = ROWS.of(TENANT);
        String own = ISSUER.token(TENANT, "wms:admin");
        String others = ISSUER.token("tenant-b", "wms:admin");
        assertThat(service.graphQl(own, "{ facilities { name } }", Map.of())
                        .data()
                        .toString())
                .contains("Plant one");

        for (RootField field :
                SchemaDocuments.withoutTenant(service.bean(GraphQlSource.class).schema())) {
            GraphQlAnswer answer = service.graphQl(others, field.document(), Map.of());

            assertThat(answer.body().toString())
                    .as("%s", field)
                    .doesNotContain(OperationAccessIT.SECRETS)
                    .doesNotContain("INTERNAL_ERROR");
            assertThat(ROWS.of(TENANT)).as("%s", field).isEqualTo(before);
        }
        assertThat(FORGETFUL.forgotten()).as("conditions left out").isGreaterThan(20);
    }
}

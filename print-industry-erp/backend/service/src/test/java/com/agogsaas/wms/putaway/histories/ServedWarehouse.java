package com.agogsaas.wms.putaway.histories;

import com.agogsaas.wms.testing.GraphQlAnswer;
import com.agogsaas.wms.testing.PutawayClient;
import com.agogsaas.wms.testing.RunningService;
import com.agogsaas.wms.testing.SmallWarehouse;
import com.agogsaas.wms.testing.TokenIssuer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The real warehouse of one history: a tenant of its own in the database, reached through the service's API. */
final class ServedWarehouse {

    /**
     * A server process that dies at the commit of whatever has to do with holds, for the tenants that are to be met by
     * it. The function is a superuser's, since the tenant role may not end a login of the owner.
     */
    private static final List<String> CRASHES = List.of(
            "CREATE TABLE crashing (tenant_id text PRIMARY KEY)",
            """
            CREATE FUNCTION crash() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
            BEGIN
                IF EXISTS (SELECT FROM crashing WHERE tenant_id = NEW.tenant_id) THEN
                    PERFORM pg_terminate_backend(pg_backend_pid());
                END IF;
                RETURN NULL;
            END
            $$
            """,
            "CREATE CONSTRAINT TRIGGER crash_of_holds AFTER INSERT OR UPDATE ON bin_holds"
                    + " DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION crash()",
            "CREATE CONSTRAINT TRIGGER crash_of_recommendations AFTER INSERT OR UPDATE ON putaway_recommendations"
                    + " DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION crash()",
            "CREATE CONSTRAINT TRIGGER crash_of_keys AFTER INSERT ON idempotency_keys"
                    + " DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION crash()");

    private final String tenant;
    private final JdbcClient superuser;
    private final PutawayClient client;
    private final List<String> recommended = new ArrayList<>();

    /** @param superuser connections that are open already */
    ServedWarehouse(RunningService service, TokenIssuer issuer, DataSource superuser, String tenant) {
        this.tenant = tenant;
        this.superuser = JdbcClient.create(superuser);
        String token = issuer.token(tenant, "wms:admin");
        this.client = new PutawayClient((document, variables) -> service.graphQl(token, document, variables));
        StringBuilder bins = new StringBuilder();
        for (WarehouseModel.Bin bin : WarehouseModel.BINS) {
            bins.append(bin.name() + " RESERVE " + bin.volume() + " ft3 " + bin.weight() + " lb A seq 1 " + bin.mixing()
                    + "\n");
        }
        new SmallWarehouse(superuser, tenant)
                .materials(Arrays.stream(Goods.values()).map(Goods::drawn).collect(Collectors.joining()))
                .bins(bins.toString());
    }

    /** Makes crashes possible in a database. */
    static void installCrashes(DataSource superuser) {
        CRASHES.forEach(statement -> JdbcClient.create(superuser).sql(statement).update());
    }

    /** Whether an answer says no more than that the database is away. */
    static boolean isFault(@Nullable Object answer) {
        return "DATABASE_UNAVAILABLE".equals(answer);
    }

    /** From now on, or no longer, everything dies at its commit. */
    void crashing(boolean crashing) {
        superuser
                .sql(
                        crashing
                                ? "INSERT INTO crashing VALUES (:tenant)"
                                : "DELETE FROM crashing WHERE tenant_id = :tenant")
                .param("tenant", tenant)
                .update();
    }

    /** The parts of the lot, none where no bin takes it, or the code of the refusal. */
    Object recommend(Step.Recommend step) {
        GraphQlAnswer answer =
                client.recommend("L" + step.lot(), step.goods().material(), step.quantity(), key(step.key()));
        if (!answer.errorCodes().isEmpty()) {
            return answer.errorCodes().get(0);
        }
        List<Part> parts = answer.data()
                .at("/recommendPutaway/recommendations")
                .valueStream()
                .map(ServedWarehouse::part)
                .toList();
        parts.stream().map(Part::id).filter(id -> !recommended.contains(id)).forEach(recommended::add);
        return parts;
    }

    private static Part part(JsonNode recommendation) {
        List<String> names =
                WarehouseModel.BINS.stream().map(WarehouseModel.Bin::name).toList();
        return new Part(
                recommendation.get("recommendationId").asString(),
                names.indexOf(recommendation.get("locationId").asString()),
                recommendation.get("quantity").decimalValue().intValueExact());
    }

    /** DONE, SAME, or the code of the refusal. */
    Object decide(WarehouseModel.Decision decision, String recommendation) {
        List<Object> more = new ArrayList<>(List.of("note", "of a history", "overfill", decision.overfill()));
        if (decision.actual() != null) {
            more.addAll(List.of(
                    "actualLocationId",
                    WarehouseModel.BINS.get(decision.actual()).name(),
                    "reasonCode",
                    "TOO_FAR"));
        }
        more.addAll(Arrays.asList(key(decision.key())));
        GraphQlAnswer answer = client.decide(recommendation, decision.kind(), more.toArray());
        return codeOr(
                answer,
                answer.body().at("/data/recordPutawayDecision/decidedBefore").asBoolean(false) ? "SAME" : "DONE");
    }

    /** DONE, or the code of the refusal. */
    Object release(String recommendation, int key) {
        return codeOr(client.release(recommendation, key(key)), "DONE");
    }

    Object expire(String recommendation) {
        superuser.sql("""
                        UPDATE bin_holds SET expires_at = now() - interval '1 millisecond'
                         WHERE tenant_id = :tenant AND recommendation_id = :id AND status = 'PENDING'
                        """).param("tenant", tenant).param("id", recommendation).update();
        return "DONE";
    }

    Object adjust(int bin, int quantity) {
        superuser
                .sql("""
                        INSERT INTO lots (tenant_id, facility_id, lot_number, material_id, location_id, quantity_on_hand)
                        VALUES (:tenant, :facility, 'S' || :bin, 'paper', :location, :quantity)
                        ON CONFLICT (tenant_id, facility_id, lot_number, part_number)
                        DO UPDATE SET quantity_on_hand = excluded.quantity_on_hand
                        """)
                .param("tenant", tenant)
                .param("facility", SmallWarehouse.FACILITY)
                .param("bin", Integer.toString(bin))
                .param("location", WarehouseModel.BINS.get(bin).name())
                .param("quantity", quantity)
                .update();
        return "DONE";
    }

    /** As {@link WarehouseModel#observed}. */
    List<String> observed() {
        List<String> lines = new ArrayList<>(superuser
                .sql("""
                        SELECT '#' || coalesce(number - 1, -1) || ' ' || recommendation.lot_number || ' '
                               || recommendation.location_id || ' '
                               || CASE WHEN hold.status = 'PENDING' AND hold.expires_at <= now() THEN 'EXPIRED'
                                       ELSE hold.status END || ' '
                               || CASE WHEN was_accepted IS NULL THEN '-' WHEN was_accepted THEN 'ACCEPTED'
                                       WHEN actual_location_id IS NULL THEN 'REJECTED' ELSE 'OVERRIDDEN' END
                               || ' ' || coalesce(actual_location_id, '-')
                          FROM putaway_recommendations recommendation
                          JOIN bin_holds hold USING (tenant_id, recommendation_id)
                          LEFT JOIN unnest(:ids::text[]) WITH ORDINALITY AS told(recommendation_id, number)
                               USING (recommendation_id)
                         WHERE tenant_id = :tenant
                         ORDER BY number
                        """)
                .param("tenant", tenant)
                .param("ids", recommended.toArray(String[]::new))
                .query(String.class)
                .list());
        lines.addAll(
                superuser.sql("""
                        SELECT lot_number || ' in ' || location_id || ' ' || sum(quantity_on_hand)
                          FROM lots
                         WHERE tenant_id = :tenant AND quantity_on_hand > 0
                         GROUP BY lot_number, location_id
                         ORDER BY lot_number COLLATE "C", location_id COLLATE "C"
                        """).param("tenant", tenant).query(String.class).list());
        return lines;
    }

    private static Object[] key(int key) {
        return key == 0 ? new Object[0] : new Object[] {"idempotencyKey", "key-" + key};
    }

    private static Object codeOr(GraphQlAnswer answer, String otherwise) {
        return answer.errorCodes().isEmpty() ? otherwise : answer.errorCodes().get(0);
    }
}

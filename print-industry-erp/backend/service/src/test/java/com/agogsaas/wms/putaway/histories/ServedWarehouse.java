package com.agogsaas.wms.putaway.histories;

import com.agogsaas.wms.errors.CodedException;
import com.agogsaas.wms.errors.ErrorCode;
import com.agogsaas.wms.errors.InvalidInputException;
import com.agogsaas.wms.ledger.Decision;
import com.agogsaas.wms.ledger.DecisionKind;
import com.agogsaas.wms.ledger.DecisionLedger;
import com.agogsaas.wms.ledger.DecisionReason;
import com.agogsaas.wms.putaway.BatchItem;
import com.agogsaas.wms.putaway.BatchResult;
import com.agogsaas.wms.putaway.LotQuality;
import com.agogsaas.wms.putaway.PutawayBatch;
import com.agogsaas.wms.putaway.PutawayDecisions;
import com.agogsaas.wms.putaway.PutawayService;
import com.agogsaas.wms.testing.RunningService;
import com.agogsaas.wms.testing.SmallWarehouse;
import com.agogsaas.wms.testing.TestDatabase;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.LocationId;
import com.agogsaas.wms.units.LotNumber;
import com.agogsaas.wms.units.MaterialId;
import com.agogsaas.wms.units.RecommendationId;
import com.agogsaas.wms.units.TenantId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The real warehouse of one history: a tenant of its own in the database, reached through the service. */
final class ServedWarehouse {

    private static final FacilityId FACILITY = new FacilityId(SmallWarehouse.FACILITY);

    private final TenantId tenant;
    private final JdbcClient sql;
    private final PutawayService putaway;
    private final PutawayDecisions decisions;
    private final DecisionLedger ledger;
    private final List<RecommendationId> recommended = new ArrayList<>();

    ServedWarehouse(RunningService service, TestDatabase database, String tenant) {
        this.tenant = new TenantId(tenant);
        // As the owner, over connections that are open already.
        this.sql = service.bean(JdbcClient.class);
        this.putaway = service.bean(PutawayService.class);
        this.decisions = service.bean(PutawayDecisions.class);
        this.ledger = service.bean(DecisionLedger.class);
        StringBuilder bins = new StringBuilder();
        for (WarehouseModel.Bin bin : WarehouseModel.BINS) {
            bins.append(bin.name() + " RESERVE " + bin.volume() + " ft3 " + bin.weight() + " lb A seq 1 " + bin.mixing()
                    + "\n");
        }
        new SmallWarehouse(database, tenant).materials("""
                        paper  1 ft3  10 lb  A
                        ink    2 ft3   5 lb  B
                        """).bins(bins.toString());
    }

    /** The index of the bin, or -1 where none takes the lot, or the code of the refusal. */
    Object recommend(Step.Recommend step) {
        BatchItem item = new BatchItem(
                "input.item",
                new LotNumber("L" + step.lot()),
                new MaterialId(step.ink() ? "ink" : "paper"),
                BigDecimal.valueOf(step.quantity()),
                null,
                null,
                LotQuality.RELEASED);
        try {
            BatchResult result = putaway.recommend(new PutawayBatch(tenant, FACILITY, List.of(item), 0, "history"));
            if (result.recommended().isEmpty()) {
                return -1;
            }
            recommended.add(result.recommended().get(0).entry().recommendation());
            String bin = result.recommended().get(0).bin().code();
            return WarehouseModel.BINS.stream()
                    .map(WarehouseModel.Bin::name)
                    .toList()
                    .indexOf(bin);
        } catch (InvalidInputException refused) {
            return refused.problems().get(0).code().name();
        }
    }

    /** DONE, SAME, or the code of the refusal. */
    String decide(int number, String kind, @Nullable Integer bin, boolean overfill) {
        return codeOf(() -> decisions
                        .record(
                                tenant,
                                new Decision(
                                        recommended.get(number),
                                        DecisionKind.valueOf(kind),
                                        bin == null
                                                ? null
                                                : new LocationId(WarehouseModel.BINS
                                                        .get(bin)
                                                        .name()),
                                        bin == null ? null : DecisionReason.TOO_FAR,
                                        "of a history",
                                        overfill,
                                        List.of(),
                                        "history"),
                                result -> {})
                        .decidedBefore()
                ? "SAME"
                : "DONE");
    }

    /** DONE, or the code of the refusal. */
    String release(int number) {
        return codeOf(() -> {
            ledger.release(tenant, recommended.get(number));
            return "DONE";
        });
    }

    void expire(int number) {
        sql.sql("""
                        UPDATE bin_holds SET expires_at = now() - interval '1 millisecond'
                         WHERE tenant_id = :tenant AND recommendation_id = :id AND status = 'PENDING'
                        """)
                .param("tenant", tenant.value())
                .param("id", recommended.get(number).value())
                .update();
    }

    void adjust(int bin, int quantity) {
        sql.sql("""
                        INSERT INTO lots (tenant_id, facility_id, lot_number, material_id, location_id, quantity_on_hand)
                        VALUES (:tenant, :facility, 'S' || :bin, 'paper', :location, :quantity)
                        ON CONFLICT (tenant_id, facility_id, lot_number, part_number)
                        DO UPDATE SET quantity_on_hand = excluded.quantity_on_hand
                        """)
                .param("tenant", tenant.value())
                .param("facility", FACILITY.value())
                .param("bin", Integer.toString(bin))
                .param("location", WarehouseModel.BINS.get(bin).name())
                .param("quantity", quantity)
                .update();
    }

    /** As {@link WarehouseModel#observed}. */
    List<String> observed() {
        List<String> lines = new ArrayList<>(sql.sql("""
                        SELECT '#' || number - 1 || ' ' || recommendation.lot_number || ' '
                               || recommendation.location_id || ' '
                               || CASE WHEN hold.status = 'PENDING' AND hold.expires_at <= now() THEN 'EXPIRED'
                                       ELSE hold.status END || ' '
                               || CASE WHEN was_accepted IS NULL THEN '-' WHEN was_accepted THEN 'ACCEPTED'
                                       WHEN actual_location_id IS NULL THEN 'REJECTED' ELSE 'OVERRIDDEN' END
                               || ' ' || coalesce(actual_location_id, '-')
                          FROM unnest(:ids::text[]) WITH ORDINALITY AS asked(recommendation_id, number)
                          JOIN putaway_recommendations recommendation USING (recommendation_id)
                          JOIN bin_holds hold USING (tenant_id, recommendation_id)
                         WHERE tenant_id = :tenant
                         ORDER BY number
                        """)
                .param("tenant", tenant.value())
                .param("ids", recommended.stream().map(RecommendationId::value).toArray(String[]::new))
                .query(String.class)
                .list());
        lines.addAll(
                sql.sql("""
                        SELECT lot_number || ' ' || sum(quantity_on_hand) || ' in ' || location_id
                          FROM lots
                         WHERE tenant_id = :tenant AND quantity_on_hand > 0
                         GROUP BY lot_number, location_id
                         ORDER BY lot_number COLLATE "C", location_id
                        """).param("tenant", tenant.value()).query(String.class).list());
        return lines;
    }

    private static String codeOf(Supplier<String> deed) {
        try {
            return deed.get();
        } catch (CodedException refused) {
            ErrorCode code = refused.code();
            return code.name();
        }
    }
}

package com.agogsaas.wms.ledger;

import com.agogsaas.wms.units.TenantId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Records lots that do not fit where they were put or sent, and tells who listens once that is on record for good. */
@Repository
public class CapacityFailures {

    private final JdbcClient jdbc;
    private final LedgerEvents events;

    CapacityFailures(JdbcClient jdbc, LedgerEvents events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Records all of them by one statement; their identifiers, in order. To be called in the tenant's transaction. */
    public List<String> record(TenantId tenant, List<CapacityFailureDraft> drafts) {
        if (drafts.isEmpty()) {
            return List.of();
        }
        List<String> ids = jdbc.sql("""
                        INSERT INTO capacity_validation_failures (
                               tenant_id, facility_id, location_id, material_id, lot_number, recommendation_id,
                               failure_type, required_cubic_feet, available_cubic_feet, required_weight_lbs,
                               available_weight_lbs, overflow_percentage, failure_reason)
                        SELECT :tenantId, given.*
                          FROM unnest(:facilities::text[], :locations::text[], :materials::text[], :lots::text[],
                                      :recommendations::text[], :types::text[], :requiredVolumes::numeric[],
                                      :availableVolumes::numeric[], :requiredWeights::numeric[],
                                      :availableWeights::numeric[], :overflows::numeric[], :reasons::text[]) AS given
                        RETURNING failure_id
                        """)
                .param("tenantId", tenant.value())
                .param("facilities", column(drafts, draft -> draft.facility().value()))
                .param("locations", column(drafts, draft -> draft.location().value()))
                .param("materials", column(drafts, draft -> draft.material().value()))
                .param("lots", column(drafts, CapacityFailureDraft::lot))
                .param("recommendations", column(drafts, CapacityFailureDraft::recommendation))
                .param("types", column(drafts, CapacityFailureDraft::type))
                .param("requiredVolumes", column(drafts, draft -> plain(draft.requiredCubicFeet())))
                .param("availableVolumes", column(drafts, draft -> plain(draft.availableCubicFeet())))
                .param("requiredWeights", column(drafts, draft -> plain(draft.requiredWeightLbs())))
                .param("availableWeights", column(drafts, draft -> plain(draft.availableWeightLbs())))
                .param("overflows", column(drafts, draft -> plain(draft.overflowPercentage())))
                .param("reasons", column(drafts, CapacityFailureDraft::reason))
                .query(String.class)
                .list();
        List<CapacityFailureRecorded> recorded = new ArrayList<>();
        for (int index = 0; index < ids.size(); index++) {
            recorded.add(new CapacityFailureRecorded(tenant, ids.get(index), drafts.get(index)));
        }
        recorded.forEach(events::afterCommit);
        return ids;
    }

    /** A lot that people leave where there is no room for it; the identifier of the record. */
    String record(TenantId tenant, OpenRecommendation open, BinVerdict verdict, Decision decision) {
        return record(
                        tenant,
                        List.of(draft(
                                open,
                                verdict,
                                "Put there by " + decision.decidedBy() + " though it lacks " + verdict.sentence() + ": "
                                        + decision.note())))
                .get(0);
    }

    private static CapacityFailureDraft draft(OpenRecommendation open, BinVerdict verdict, String reason) {
        return new CapacityFailureDraft(
                open.facility(),
                verdict.bin().location(),
                open.material(),
                open.lot().value(),
                open.recommendation().value(),
                open.volume().cubicFeet(),
                BigDecimal.valueOf(verdict.freeVolume(), 3),
                open.weight().pounds(),
                BigDecimal.valueOf(verdict.freeWeight(), 2),
                BigDecimal.valueOf(verdict.overflowPercentage(open.volume(), open.weight()))
                        .setScale(2, RoundingMode.HALF_EVEN),
                reason);
    }

    private static String plain(BigDecimal figure) {
        return figure.toPlainString();
    }

    private static @Nullable String[] column(
            List<CapacityFailureDraft> drafts, Function<CapacityFailureDraft, @Nullable String> column) {
        return drafts.stream().map(column).toArray(String[]::new);
    }
}

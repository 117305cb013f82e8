package com.agogsaas.wms.putaway;

import com.agogsaas.wms.engine.Constraint;
import com.agogsaas.wms.engine.PlacementEngine;
import com.agogsaas.wms.engine.Violation;
import com.agogsaas.wms.engine.spi.LocationType;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import com.agogsaas.wms.errors.CodedException;
import com.agogsaas.wms.errors.ErrorCode;
import com.agogsaas.wms.facility.FacilitySnapshot;
import com.agogsaas.wms.facility.FacilitySnapshots;
import com.agogsaas.wms.facility.Material;
import com.agogsaas.wms.facility.MaterialCatalog;
import com.agogsaas.wms.ledger.BrokenRule;
import com.agogsaas.wms.ledger.Decision;
import com.agogsaas.wms.ledger.DecisionLedger;
import com.agogsaas.wms.ledger.DecisionResult;
import com.agogsaas.wms.ledger.Recommendation;
import com.agogsaas.wms.ledger.UsableVolume;
import com.agogsaas.wms.policy.FacilityPolicies;
import com.agogsaas.wms.signals.PickVelocity;
import com.agogsaas.wms.tenancy.TenantTransactions;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.LocationId;
import com.agogsaas.wms.units.Mass;
import com.agogsaas.wms.units.MaterialId;
import com.agogsaas.wms.units.TenantId;
import com.agogsaas.wms.units.Volume;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** Records what people did with a recommendation. */
@Service
public class PutawayDecisions {

    /** What only the ledger can judge, since it depends on what is in the bin when it is locked. */
    private static final Set<Constraint> DEPENDING_ON_CONTENTS =
            Set.of(Constraint.BLOCKED, Constraint.LOT_MIXING, Constraint.VOLUME, Constraint.WEIGHT);

    private final FacilitySnapshots snapshots;
    private final MaterialCatalog catalog;
    private final FacilityPolicies policies;
    private final PlacementEngine engine;
    private final DecisionLedger ledger;
    private final TenantTransactions transactions;

    PutawayDecisions(
            FacilitySnapshots snapshots,
            MaterialCatalog catalog,
            FacilityPolicies policies,
            PlacementEngine engine,
            DecisionLedger ledger,
            TenantTransactions transactions) {
        this.snapshots = snapshots;
        this.catalog = catalog;
        this.policies = policies;
        this.engine = engine;
        this.ledger = ledger;
        this.transactions = transactions;
    }

    /**
     * Records a decision and does what it says. A bin that nobody recommended has to satisfy every rule that a
     * recommended one does.
     *
     * @param alongside what is committed with it
     * @throws CodedException as {@link DecisionLedger#decide}; {@link ErrorCode#DECISION_INVALID} when the other bin is
     *     the recommended one
     */
    public DecisionResult record(TenantId tenant, Decision decision, Consumer<DecisionResult> alongside) {
        Recommendation recommendation = ledger.require(tenant, decision.recommendation());
        Decision judged = decision.actualLocation() == null
                ? decision
                : decision.breaking(brokenRules(tenant, recommendation, decision.actualLocation()));
        FacilityId facility = facilityOf(recommendation);
        return transactions.inTenant(tenant, () -> {
            UsableVolume usable =
                    UsableSpace.under(policies.inForce(tenant, facility).policy());
            DecisionResult result = ledger.decide(tenant, judged, usable);
            alongside.accept(result);
            return result;
        });
    }

    private static FacilityId facilityOf(Recommendation recommendation) {
        return new FacilityId(Objects.requireNonNull(recommendation.facilityId()));
    }

    private List<BrokenRule> brokenRules(TenantId tenant, Recommendation recommendation, LocationId location) {
        if (recommendation.locationId().equals(location.value())) {
            throw new CodedException(
                    ErrorCode.DECISION_INVALID, "The lot is in the recommended bin: that is ACCEPTED, not OVERRIDDEN");
        }
        FacilitySnapshot facility = snapshots.current(tenant, facilityOf(recommendation));
        int bin = indexOf(facility, location);
        int recommended =
                facility.findBin(new LocationId(recommendation.locationId())).orElse(bin);
        ReceivedLot lot = lot(
                tenant,
                recommendation,
                facility,
                LotQuality.typesBeside(facility.bins().bin(recommended).type()));
        return engine.explain(facility.bins(), lot, bin).violations().stream()
                .filter(violation -> !DEPENDING_ON_CONTENTS.contains(violation.constraint()))
                .map(PutawayDecisions::brokenRule)
                .toList();
    }

    private static int indexOf(FacilitySnapshot facility, LocationId location) {
        return facility.findBin(location)
                .orElseThrow(
                        () -> new CodedException(ErrorCode.LOCATION_NOT_FOUND, "The facility has no bin " + location));
    }

    private ReceivedLot lot(
            TenantId tenant, Recommendation recommendation, FacilitySnapshot facility, Set<LocationType> types) {
        MaterialId id = new MaterialId(recommendation.materialId());
        Material material = transactions
                .readingInTenant(tenant, () -> catalog.findAll(tenant, Set.of(id)))
                .get(id);
        if (material == null) {
            throw new CodedException(ErrorCode.MATERIAL_NOT_FOUND, "There is no material " + id);
        }
        return LotsToPlace.lot(
                Objects.requireNonNull(facility.indexesOf(Set.of(id)).get(id)),
                Objects.requireNonNull(recommendation.quantity()),
                Volume.needed(Objects.requireNonNull(recommendation.cubicFeet())),
                Mass.needed(Objects.requireNonNull(recommendation.weightLbs())),
                material,
                PickVelocity.UNKNOWN,
                types);
    }

    private static BrokenRule brokenRule(Violation violation) {
        Shortfall shortfall = Shortfall.of(violation);
        String rule = violation.constraint().name();
        return shortfall == null
                ? BrokenRule.of(rule)
                : new BrokenRule(rule, shortfall.amount(), shortfall.unit().name());
    }
}

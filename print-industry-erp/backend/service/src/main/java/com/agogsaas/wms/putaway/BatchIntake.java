package com.agogsaas.wms.putaway;

import com.agogsaas.wms.errors.CodedException;
import com.agogsaas.wms.errors.ErrorCode;
import com.agogsaas.wms.errors.InputProblem;
import com.agogsaas.wms.errors.InvalidInputException;
import com.agogsaas.wms.facility.FacilitySnapshots;
import com.agogsaas.wms.facility.Material;
import com.agogsaas.wms.facility.MaterialCatalog;
import com.agogsaas.wms.facility.PromisedSpace;
import com.agogsaas.wms.facility.StockedLots;
import com.agogsaas.wms.ledger.OpenHold;
import com.agogsaas.wms.ledger.RecommendationLedger;
import com.agogsaas.wms.policy.FacilityPolicies;
import com.agogsaas.wms.signals.Affinities;
import com.agogsaas.wms.signals.PickVelocities;
import com.agogsaas.wms.signals.crossdock.CrossDockDemand;
import com.agogsaas.wms.signals.crossdock.CrossDockDemand.Demand;
import com.agogsaas.wms.statistics.Trials;
import com.agogsaas.wms.tenancy.Plans;
import com.agogsaas.wms.units.LotNumber;
import com.agogsaas.wms.units.Mass;
import com.agogsaas.wms.units.MaterialId;
import com.agogsaas.wms.units.Volume;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a batch in: reads what is known about it and refuses it when it contradicts that. */
@Component
class BatchIntake {

    /** More than any lot, and the most that can be added up. */
    private static final Volume MAX_VOLUME = new Volume(Volume.MAX_MILLI_CUBIC_FEET);

    private static final Mass MAX_WEIGHT = new Mass(Mass.MAX_CENTI_POUNDS);

    private final FacilitySnapshots snapshots;
    private final MaterialCatalog catalog;
    private final StockedLots stockedLots;
    private final PickVelocities velocities;
    private final Affinities affinities;
    private final FacilityPolicies policies;
    private final RecommendationLedger ledger;
    private final CrossDockDemand demand;
    private final PutawaySettings settings;
    private final Trials trials;
    private final Clock clock;

    BatchIntake(
            FacilitySnapshots snapshots,
            MaterialCatalog catalog,
            StockedLots stockedLots,
            PickVelocities velocities,
            Affinities affinities,
            FacilityPolicies policies,
            RecommendationLedger ledger,
            CrossDockDemand demand,
            PutawaySettings settings,
            Trials trials,
            Clock clock) {
        this.snapshots = snapshots;
        this.catalog = catalog;
        this.stockedLots = stockedLots;
        this.velocities = velocities;
        this.affinities = affinities;
        this.policies = policies;
        this.ledger = ledger;
        this.demand = demand;
        this.settings = settings;
        this.trials = trials;
        this.clock = clock;
    }

    /**
     * Reads with a constant number of statements, whatever the size of the batch, in one transaction.
     *
     * @throws CodedException {@link ErrorCode#FACILITY_NOT_FOUND}
     * @throws InvalidInputException when a material is unknown, a lot is placed already, nobody measured what a lot
     *     consists of, or master data make it larger than anything; it names all such mistakes
     */
    Situation read(PutawayBatch batch) {
        long since = System.nanoTime();
        return snapshots.with(
                batch.tenant(), batch.facility(), Plans.forRows(batch.items().size()), facility -> {
                    BatchContext context = context(batch);
                    return new Situation(context, facility.releasing(context.promised()), since);
                });
    }

    private BatchContext context(PutawayBatch batch) {
        Map<MaterialId, Material> materials = catalog.findAll(batch.tenant(), batch.materials());
        boolean relocating = batch.relocates() != null;
        StockedLots.OnRecord known = stockedLots.find(batch.tenant(), batch.facility(), batch.lots());
        refuseContradictions(batch, materials, relocating ? Map.of() : known.putAway());
        List<OpenHold> holds =
                relocating ? List.of() : ledger.openHolds(batch.tenant(), batch.facility(), batch.lots());
        return new BatchContext(
                materials,
                velocities.of(batch.tenant(), batch.facility(), batch.materials()),
                affinities.of(batch.tenant(), batch.facility()),
                policies.inForce(batch.tenant(), batch.facility()).policy(),
                holds.stream()
                        .filter(OpenHold::keepsSpace)
                        .map(hold -> new PromisedSpace(hold.location(), hold.volume(), hold.weight()))
                        .toList(),
                holds.stream().map(OpenHold::lot).distinct().toList(),
                known.notUsable(),
                relocating ? Demand.NONE : demand.of(batch.tenant(), batch.facility(), batch.materials(), batch.lots()),
                settings.algorithm(),
                trials.running(batch.tenant(), batch.facility(), batch.materials())
                        .orElse(null),
                clock.instant());
    }

    private static void refuseContradictions(
            PutawayBatch batch, Map<MaterialId, Material> materials, Map<LotNumber, BigDecimal> rests) {
        List<InputProblem> problems = new ArrayList<>();
        for (BatchItem item : batch.items()) {
            Material material = materials.get(item.material());
            if (material == null) {
                problems.add(new InputProblem(
                        ErrorCode.MATERIAL_NOT_FOUND,
                        item.path() + ".materialId",
                        "There is no material " + item.material()));
            } else {
                requireMeasurements(item, material, problems);
            }
            BigDecimal rest = rests.get(item.lot());
            if (rest != null && item.quantity().compareTo(rest) > 0) {
                problems.add(new InputProblem(
                        ErrorCode.LOT_ALREADY_PLACED,
                        item.path() + ".lotNumber",
                        "Lot " + item.lot() + " is in a bin already"
                                + (rest.signum() == 0 ? "" : ", but for " + rest.toPlainString() + " of it")));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    private static void requireMeasurements(BatchItem item, Material material, List<InputProblem> problems) {
        if (item.volume() == null && material.unitCubicFeet() == null) {
            problems.add(missing(item, "cubicFeet", "volume"));
        }
        if (item.weight() == null && material.unitWeightLbs() == null) {
            problems.add(missing(item, "weightLbs", "weight"));
        }
        if (exceeds(item, item.volume() == null ? material.unitCubicFeet() : null, MAX_VOLUME.cubicFeet())
                || exceeds(item, item.weight() == null ? material.unitWeightLbs() : null, MAX_WEIGHT.pounds())) {
            problems.add(new InputProblem(
                    ErrorCode.NUMBER_OUT_OF_RANGE,
                    item.path() + ".quantity",
                    "By master data so many units of material " + item.material() + " take up more than "
                            + MAX_VOLUME.cubicFeet() + " cubic feet or weigh more than " + MAX_WEIGHT.pounds()
                            + " pounds"));
        }
    }

    private static boolean exceeds(BatchItem item, @Nullable BigDecimal ofOneUnit, BigDecimal most) {
        return ofOneUnit != null && item.quantity().multiply(ofOneUnit).compareTo(most) > 0;
    }

    private static InputProblem missing(BatchItem item, String field, String measurement) {
        return new InputProblem(
                ErrorCode.MEASUREMENTS_MISSING,
                item.path() + "." + field,
                "Master data have no " + measurement + " of material " + item.material() + ", so the lot's is needed");
    }
}

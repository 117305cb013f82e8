package com.agogsaas.wms.facility;

import com.agogsaas.wms.engine.spi.BinColumns;
import com.agogsaas.wms.engine.spi.BinColumnsEdit;
import com.agogsaas.wms.engine.spi.FillFactors;
import com.agogsaas.wms.errors.CodedException;
import com.agogsaas.wms.errors.ErrorCode;
import com.agogsaas.wms.tenancy.Plans;
import com.agogsaas.wms.tenancy.TenantTransactions;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.LocationId;
import com.agogsaas.wms.units.MaterialId;
import com.agogsaas.wms.units.TenantId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes snapshots: the first from the whole facility, every later one from the one before and what changed since. */
@Component
class SnapshotFeed {

    /** From here on reading everything anew costs less than looking the bins up one by one. */
    private static final double MANY = 0.2;

    private final SnapshotLoader loader;
    private final ChangeLog changeLog;
    private final TenantTransactions transactions;

    SnapshotFeed(SnapshotLoader loader, ChangeLog changeLog, TenantTransactions transactions) {
        this.loader = loader;
        this.changeLog = changeLog;
        this.transactions = transactions;
    }

    /**
     * A snapshot and where it stands in the change log.
     *
     * @param snapshot the facility
     * @param position up to where the log is in it
     * @param fillFactors what its bins were read with; when they change, the log names the whole facility
     */
    record State(FacilitySnapshot snapshot, ChangeLog.Position position, FillFactors fillFactors) {}

    /**
     * Reads the whole facility. To be called in a REPEATABLE READ transaction of the tenant.
     *
     * @throws CodedException {@link ErrorCode#FACILITY_NOT_FOUND} unless the tenant has this facility in use
     */
    State load(TenantId tenant, FacilityId facility) {
        return load(requireInUse(changeLog.now(tenant, facility), facility).position(), tenant, facility);
    }

    /**
     * Brings a snapshot up to date. To be called in a REPEATABLE READ transaction of the tenant.
     *
     * @param doubted bins to read whether they changed or not. They are left out when the snapshot is returned as it
     *     is, as this transaction may have begun before others wrote what is in it.
     * @throws CodedException {@link ErrorCode#FACILITY_NOT_FOUND} unless the tenant has this facility in use still
     */
    State update(State before, TenantId tenant, FacilityId facility, Set<LocationId> doubted) {
        ChangeLog.Changes changes = requireInUse(changeLog.since(before.position(), tenant, facility), facility);
        if (changes.isEmpty()
                && changes.position().horizon() <= before.position().horizon()) {
            // This transaction began before the one that read the snapshot, and sees nothing that is not in it.
            return before;
        }
        if (changes.isEmpty() && doubted.isEmpty()) {
            return new State(before.snapshot(), changes.position(), before.fillFactors());
        }
        int bins = before.snapshot().bins().count();
        FacilitySnapshot updated =
                changes.concernEverything() || changes.locations().size() > MANY * bins
                        ? null
                        : apply(before, withAll(doubted, changes.bins()), tenant, facility);
        if (updated != null) {
            return new State(updated, changes.position(), before.fillFactors());
        }
        planFor(bins);
        return load(changes.position(), tenant, facility);
    }

    /** What is read next are so many bins. */
    private void planFor(int bins) {
        if (Plans.forRows(bins) != Plans.KEPT) {
            transactions.planAnew();
        }
    }

    private static ChangeLog.Changes requireInUse(ChangeLog.Changes changes, FacilityId facility) {
        if (!changes.facilityInUse()) {
            throw Facilities.notFound(facility);
        }
        return changes;
    }

    private State load(ChangeLog.Position position, TenantId tenant, FacilityId facility) {
        FillFactors fillFactors = loader.fillFactors(tenant, facility);
        return new State(loader.load(tenant, facility, fillFactors), position, fillFactors);
    }

    private static Set<LocationId> withAll(Set<LocationId> doubted, List<LocationId> changed) {
        Set<LocationId> bins = new HashSet<>(doubted);
        bins.addAll(changed);
        return bins;
    }

    /** The snapshot with these bins read again; null where bins came, went or moved, so that all have to be read. */
    private @Nullable FacilitySnapshot apply(
            State state, Set<LocationId> changed, TenantId tenant, FacilityId facility) {
        FacilitySnapshot before = state.snapshot();
        planFor(changed.size());
        List<BinRow> rows = loader.read(tenant, facility, changed, state.fillFactors());
        if (rows.size() != changed.size()) {
            return null;
        }
        Map<MaterialId, Integer> materials = withAll(before.stockedMaterials(), rows);
        BinColumns bins = before.bins();
        BinColumnsEdit edit = bins.edit();
        for (BinRow row : rows) {
            int index = before.directory().indexOf(row.name().location());
            if (index == BinDirectory.UNKNOWN
                    || !before.name(index).equals(row.name())
                    || bins.pickSequence(index) != row.pickSequence()) {
                return null;
            }
            edit.set(
                    index,
                    row.bin(
                            bins.zone(index),
                            bins.aisle(index),
                            material -> Objects.requireNonNull(materials.get(material))));
        }
        return new FacilitySnapshot(facility, edit.build(), before.directory(), materials);
    }

    /** The same map where the rows name no other material, which is nearly always. */
    private static Map<MaterialId, Integer> withAll(Map<MaterialId, Integer> known, List<BinRow> rows) {
        List<MaterialId> unseen = rows.stream()
                .map(BinRow::firstMaterial)
                .filter(Objects::nonNull)
                .filter(material -> !known.containsKey(material))
                .distinct()
                .toList();
        if (unseen.isEmpty()) {
            return known;
        }
        Map<MaterialId, Integer> materials = new HashMap<>(known);
        unseen.forEach(material -> materials.put(material, materials.size()));
        return materials;
    }
}

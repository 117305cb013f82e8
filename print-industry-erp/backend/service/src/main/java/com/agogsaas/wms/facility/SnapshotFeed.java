package com.agogsaas.wms.facility;

import com.agogsaas.wms.engine.spi.BinColumns;
import com.agogsaas.wms.engine.spi.BinColumnsEdit;
import com.agogsaas.wms.engine.spi.FillFactors;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.LocationId;
import com.agogsaas.wms.units.MaterialId;
import com.agogsaas.wms.units.TenantId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes snapshots: the first from the whole facility, every later one from the one before and what changed since. */
@Component
class SnapshotFeed {

    /** From here on reading everything anew costs less than looking the bins up one by one. */
    private static final double MANY = 0.2;

    private final SnapshotLoader loader;
    private final ChangeLog changeLog;

    SnapshotFeed(SnapshotLoader loader, ChangeLog changeLog) {
        this.loader = loader;
        this.changeLog = changeLog;
    }

    /**
     * A snapshot and where it stands in the change log.
     *
     * @param snapshot the facility
     * @param position up to where the log is in it
     * @param fillFactors what its bins were read with; when they change, the log names the whole facility
     */
    record State(FacilitySnapshot snapshot, ChangeLog.Position position, FillFactors fillFactors) {}

    /** Reads the whole facility. To be called in a REPEATABLE READ transaction of the tenant. */
    State load(TenantId tenant, FacilityId facility) {
        return load(changeLog.now(tenant, facility), tenant, facility);
    }

    /** Brings a snapshot up to date. To be called in a REPEATABLE READ transaction of the tenant. */
    State update(State before, TenantId tenant, FacilityId facility) {
        ChangeLog.Changes changes = changeLog.since(before.position(), tenant, facility);
        if (changes.isEmpty()) {
            return new State(before.snapshot(), changes.position(), before.fillFactors());
        }
        int bins = before.snapshot().bins().count();
        FacilitySnapshot updated =
                changes.concernEverything() || changes.locations().size() > MANY * bins
                        ? null
                        : apply(before, changes.bins(), tenant, facility);
        return updated == null
                ? load(changes.position(), tenant, facility)
                : new State(updated, changes.position(), before.fillFactors());
    }

    private State load(ChangeLog.Position position, TenantId tenant, FacilityId facility) {
        FillFactors fillFactors = loader.fillFactors(tenant, facility);
        return new State(loader.load(tenant, facility, fillFactors), position, fillFactors);
    }

    /** The snapshot with these bins read again; null where bins came, went or moved, so that all have to be read. */
    private @Nullable FacilitySnapshot apply(
            State state, List<LocationId> changed, TenantId tenant, FacilityId facility) {
        FacilitySnapshot before = state.snapshot();
        List<BinRow> rows = loader.read(tenant, facility, changed, state.fillFactors());
        if (rows.size() != changed.size()) {
            return null;
        }
        Map<MaterialId, Integer> materials = new HashMap<>(before.stockedMaterials());
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
                            material -> materials.computeIfAbsent(material, unseen -> materials.size())));
        }
        return new FacilitySnapshot(facility, edit.build(), before.directory(), materials);
    }
}

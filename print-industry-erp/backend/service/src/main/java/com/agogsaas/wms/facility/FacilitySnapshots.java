package com.agogsaas.wms.facility;

import com.agogsaas.wms.errors.CodedException;
import com.agogsaas.wms.errors.ErrorCode;
import com.agogsaas.wms.tenancy.Plans;
import com.agogsaas.wms.tenancy.TenantTransactions;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.LocationId;
import com.agogsaas.wms.units.TenantId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Hands out the current state of facilities.
 *
 * <p>Each facility is read as a whole once and kept; from then on only the bins are read that the change log names. A
 * snapshot that nobody computes on any more is garbage.
 */
@Component
public class FacilitySnapshots {

    private final TenantTransactions transactions;
    private final SnapshotFeed feed;
    private final Map<Key, Kept> kept = new ConcurrentHashMap<>();

    FacilitySnapshots(TenantTransactions transactions, SnapshotFeed feed) {
        this.transactions = transactions;
        this.feed = feed;
    }

    /**
     * The facility as every change that was committed before this call left it, whoever made it.
     *
     * @throws CodedException {@link ErrorCode#FACILITY_NOT_FOUND} when the tenant has no such facility
     */
    public FacilitySnapshot current(TenantId tenant, FacilityId facility) {
        return with(tenant, facility, Plans.KEPT, snapshot -> snapshot);
    }

    /**
     * Does some reading beside {@link #current}, in the same transaction, which begins with this call.
     *
     * @param plans what the reading's statements go by, and those for a few bins that changed
     * @throws CodedException {@link ErrorCode#FACILITY_NOT_FOUND} when the tenant has no such facility
     */
    public <T> T with(TenantId tenant, FacilityId facility, Plans plans, Function<FacilitySnapshot, T> reading) {
        Key key = new Key(tenant, facility);
        Kept place = kept.computeIfAbsent(key, unseen -> new Kept());
        try {
            readFirst(place, tenant, facility);
            return inTransaction(place, tenant, facility, plans, reading);
        } finally {
            if (place.state == null) {
                kept.remove(key, place);
            }
        }
    }

    /** The first reading takes long. Who waits for it keeps no connection meanwhile. */
    private void readFirst(Kept place, TenantId tenant, FacilityId facility) {
        if (place.state == null) {
            synchronized (place) {
                if (place.state == null) {
                    inTransaction(place, tenant, facility, Plans.MADE_FOR_EACH_CALL, snapshot -> snapshot);
                }
            }
        }
    }

    private <T> T inTransaction(
            Kept place, TenantId tenant, FacilityId facility, Plans plans, Function<FacilitySnapshot, T> reading) {
        return transactions.readingOneStateInTenant(
                tenant, plans, () -> reading.apply(refreshed(place, tenant, facility)));
    }

    private FacilitySnapshot refreshed(Kept place, TenantId tenant, FacilityId facility) {
        synchronized (place) {
            SnapshotFeed.State before = place.state;
            SnapshotFeed.State after =
                    before == null ? feed.load(tenant, facility) : feed.update(before, tenant, facility, place.doubted);
            if (!after.equals(before)) {
                place.doubted.clear();
                place.state = after;
            }
            return after.snapshot();
        }
    }

    /** Has these bins read for the next caller, whatever the change log says: their space was found to be taken. */
    public void doubt(TenantId tenant, FacilityId facility, Collection<LocationId> bins) {
        Kept place = kept.get(new Key(tenant, facility));
        if (place != null) {
            synchronized (place) {
                place.doubted.addAll(bins);
            }
        }
    }

    private record Key(TenantId tenant, FacilityId facility) {}

    /**
     * A facility's latest snapshot, guarded by its own lock: of several callers one reads, and the others take that.
     */
    private static final class Kept {
        private final Set<LocationId> doubted = new HashSet<>();
        private volatile SnapshotFeed.@Nullable State state;
    }
}

package com.agogsaas.wms.facility;

import com.agogsaas.wms.errors.CodedException;
import com.agogsaas.wms.errors.ErrorCode;
import com.agogsaas.wms.tenancy.TenantTransactions;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
    private final Facilities facilities;
    private final SnapshotFeed feed;
    private final Map<Key, Kept> kept = new ConcurrentHashMap<>();

    FacilitySnapshots(TenantTransactions transactions, Facilities facilities, SnapshotFeed feed) {
        this.transactions = transactions;
        this.facilities = facilities;
        this.feed = feed;
    }

    /**
     * The facility as every change that was committed before this call left it, whoever made it.
     *
     * @throws CodedException {@link ErrorCode#FACILITY_NOT_FOUND} when the tenant has no such facility
     */
    public FacilitySnapshot current(TenantId tenant, FacilityId facility) {
        Kept place = kept.computeIfAbsent(new Key(tenant, facility), key -> new Kept());
        synchronized (place) {
            place.state = transactions.readingOneStateInTenant(tenant, () -> {
                SnapshotFeed.State before = place.state;
                if (before != null) {
                    return feed.update(before, tenant, facility);
                }
                facilities.require(tenant, facility);
                return feed.load(tenant, facility);
            });
            return place.state.snapshot();
        }
    }

    /** Has the facility read as a whole for the next caller: for when plans made from it keep being refused. */
    public void forget(TenantId tenant, FacilityId facility) {
        kept.remove(new Key(tenant, facility));
    }

    private record Key(TenantId tenant, FacilityId facility) {}

    /**
     * A facility's latest snapshot, guarded by its own lock: of several callers one reads, and the others take that.
     */
    private static final class Kept {
        private SnapshotFeed.@Nullable State state;
    }
}

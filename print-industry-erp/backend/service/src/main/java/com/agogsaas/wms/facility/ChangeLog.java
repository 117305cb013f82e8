package com.agogsaas.wms.facility;

import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.LocationId;
import com.agogsaas.wms.units.TenantId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads which bins changed since somebody looked last.
 *
 * <p>A sequence would not do: numbers are given out when a row is written, and a transaction that began early may
 * commit late, behind the reader's back. So a reader keeps a horizon: the oldest transaction that was still under way
 * when it looked. Whatever it could not see then was written by that transaction or a later one.
 */
@Repository
class ChangeLog {

    private final JdbcClient jdbc;

    ChangeLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Where a reader stands that has seen everything this transaction sees.
     *
     * @param horizon the oldest transaction under way
     * @param seen numbers of the changes at or above the horizon that were visible all the same
     */
    record Position(long horizon, Set<Long> seen) {}

    /**
     * What changed since a position.
     *
     * @param locations the bins; null among them where all of the facility may have changed
     * @param position where the reader stands now
     * @param facilityInUse whether the tenant has the facility, and has it in use
     */
    record Changes(Set<@Nullable String> locations, Position position, boolean facilityInUse) {
        boolean isEmpty() {
            return locations.isEmpty();
        }

        boolean concernEverything() {
            return locations.contains(null);
        }

        List<LocationId> bins() {
            return locations.stream().map(LocationId::new).toList();
        }
    }

    /** To be called first in a REPEATABLE READ transaction of the tenant, whose other statements then see the same. */
    Changes since(Position position, TenantId tenant, FacilityId facility) {
        return read(Long.toString(position.horizon()), position.seen(), tenant, facility);
    }

    /** What to tell somebody who reads the whole facility in this transaction: no change, and the position. */
    Changes now(TenantId tenant, FacilityId facility) {
        Changes changes = read(null, Set.of(), tenant, facility);
        return new Changes(Set.of(), changes.position(), changes.facilityInUse());
    }

    /**
     * That what is seen is below the snapshot's upper end goes without saying. Said, and each bound asked for by
     * itself, it tells PostgreSQL that a small part of the log is wanted, whichever, which its index finds.
     *
     * @param since the first transaction that counts; null for those at or above the horizon alone
     */
    private Changes read(@Nullable String since, Set<Long> seenBefore, TenantId tenant, FacilityId facility) {
        Set<@Nullable String> locations = new HashSet<>();
        Set<Long> seen = new HashSet<>();
        AtomicLong horizon = new AtomicLong();
        AtomicBoolean inUse = new AtomicBoolean();
        jdbc.sql("""
                        SELECT horizon.id::text::bigint AS horizon, change.change_id, change.location_id,
                               change.transaction_id >= horizon.id AS may_have_company, horizon.in_use
                          FROM (SELECT pg_snapshot_xmin(pg_current_snapshot()) AS id,
                                       EXISTS (SELECT FROM facilities
                                                WHERE tenant_id = :tenantId AND facility_id = :facilityId
                                                  AND is_active) AS in_use) AS horizon
                          LEFT JOIN facility_changes AS change
                            ON change.tenant_id = :tenantId AND change.facility_id = :facilityId
                           AND change.transaction_id >= (SELECT coalesce(:since::text::xid8,
                                                                         pg_snapshot_xmin(pg_current_snapshot())))
                           AND change.transaction_id < (SELECT pg_snapshot_xmax(pg_current_snapshot()))
                        """)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .param("since", since)
                .query(row -> {
                    horizon.set(row.getLong("horizon"));
                    inUse.set(row.getBoolean("in_use"));
                    long change = row.getLong("change_id");
                    if (row.wasNull()) {
                        return;
                    }
                    if (!seenBefore.contains(change)) {
                        locations.add(row.getString("location_id"));
                    }
                    if (row.getBoolean("may_have_company")) {
                        seen.add(change);
                    }
                });
        return new Changes(locations, new Position(horizon.get(), seen), inUse.get());
    }
}

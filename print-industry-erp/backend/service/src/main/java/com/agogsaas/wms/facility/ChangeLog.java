package com.agogsaas.wms.facility;

import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.LocationId;
import com.agogsaas.wms.units.TenantId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
     */
    record Changes(Set<@Nullable String> locations, Position position) {
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
        Set<@Nullable String> locations = new HashSet<>();
        Set<Long> seen = new HashSet<>();
        long horizon = horizon();
        jdbc.sql("""
                        SELECT change_id, location_id, transaction_id >= :horizon::text::xid8 AS may_have_company
                          FROM facility_changes
                         WHERE tenant_id = :tenantId AND facility_id = :facilityId
                           AND transaction_id >= :since::text::xid8
                        """)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .param("since", position.horizon())
                .param("horizon", horizon)
                .query(row -> {
                    long change = row.getLong("change_id");
                    if (!position.seen().contains(change)) {
                        locations.add(row.getString("location_id"));
                    }
                    if (row.getBoolean("may_have_company")) {
                        seen.add(change);
                    }
                });
        return new Changes(locations, new Position(horizon, seen));
    }

    /** The position of somebody who reads the whole facility in this transaction. */
    Position now(TenantId tenant, FacilityId facility) {
        return since(new Position(horizon(), Set.of()), tenant, facility).position();
    }

    private long horizon() {
        return jdbc.sql("SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
                .query(Long.class)
                .single();
    }
}

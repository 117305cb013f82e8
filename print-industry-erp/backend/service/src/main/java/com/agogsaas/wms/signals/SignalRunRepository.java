package com.agogsaas.wms.signals;

import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of {@code signal_runs}: when what was computed, and whose turn it is. */
@Repository
class SignalRunRepository {

    private final JdbcClient jdbc;

    SignalRunRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A facility of a tenant. */
    record Place(TenantId tenant, FacilityId facility) {}

    /**
     * The facilities of all tenants where a signal was never computed, or not since then; the longest ago first. With
     * the owner's rights, outside of any tenant's transaction.
     */
    List<Place> due(Signal signal, Instant since) {
        return jdbc.sql("""
            SELECT facility.tenant_id, facility.facility_id
              FROM facilities facility
              LEFT JOIN signal_runs run
                ON run.tenant_id = facility.tenant_id AND run.facility_id = facility.facility_id
               AND run.signal = :signal
             WHERE facility.is_active AND (run.computed_at IS NULL OR run.computed_at <= :since)
             ORDER BY run.computed_at NULLS FIRST
            """)
                .param("signal", signal.name())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, number) -> place(row))
                .list();
    }

    /** When a signal was computed in each facility of all tenants. With the owner's rights, likewise. */
    List<Computed> computed(Signal signal) {
        return jdbc.sql("SELECT tenant_id, facility_id, computed_at FROM signal_runs WHERE signal = :signal")
                .param("signal", signal.name())
                .query((row, number) -> new Computed(
                        place(row),
                        row.getObject("computed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    record Computed(Place place, Instant at) {}

    /**
     * Takes the facility's turn until the end of the transaction; false where another process has it. To be called in a
     * transaction of the tenant, like all below.
     */
    boolean takeTurn(Place place, Signal signal) {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock(hashtextextended(:turn, 0))")
                .param("turn", "signal " + signal + " " + place.tenant() + " " + place.facility())
                .query(Boolean.class)
                .single();
    }

    Optional<SignalRun> find(Place place, Signal signal) {
        return jdbc.sql("""
            SELECT computed_at, window_from, observations, results, took_ms
              FROM signal_runs
             WHERE tenant_id = :tenantId AND facility_id = :facilityId AND signal = :signal
            """)
                .param("tenantId", place.tenant().value())
                .param("facilityId", place.facility().value())
                .param("signal", signal.name())
                .query((row, number) -> run(row))
                .optional();
    }

    void record(Place place, Signal signal, SignalRun run) {
        jdbc.sql("""
            INSERT INTO signal_runs (
                   tenant_id, facility_id, signal, computed_at, window_from, observations, results, took_ms)
            VALUES (:tenantId, :facilityId, :signal, :computedAt, :windowFrom, :observations, :results,
                    :tookMs)
                ON CONFLICT (tenant_id, facility_id, signal) DO UPDATE
               SET computed_at = EXCLUDED.computed_at, window_from = EXCLUDED.window_from,
                   observations = EXCLUDED.observations, results = EXCLUDED.results,
                   took_ms = EXCLUDED.took_ms
            """)
                .param("tenantId", place.tenant().value())
                .param("facilityId", place.facility().value())
                .param("signal", signal.name())
                .param("computedAt", run.computedAt().atOffset(ZoneOffset.UTC))
                .param("windowFrom", run.windowFrom().atOffset(ZoneOffset.UTC))
                .param("observations", run.observations())
                .param("results", run.results())
                .param("tookMs", run.took().toMillis())
                .update();
    }

    /** Has PostgreSQL count what was computed: batches read a few rows of it each, and their plans depend on that. */
    void countResults() {
        jdbc.sql("SELECT analyze_signal_tables()").query(row -> {});
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(new TenantId(row.getString("tenant_id")), new FacilityId(row.getString("facility_id")));
    }

    private static SignalRun run(ResultSet row) throws SQLException {
        return new SignalRun(
                row.getObject("computed_at", OffsetDateTime.class).toInstant(),
                row.getObject("window_from", OffsetDateTime.class).toInstant(),
                row.getLong("observations"),
                row.getLong("results"),
                Duration.ofMillis(row.getLong("took_ms")));
    }
}

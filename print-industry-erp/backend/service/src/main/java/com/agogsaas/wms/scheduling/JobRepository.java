package com.agogsaas.wms.scheduling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of background jobs, as the owner. Every statement is a transaction, and time is the database's. */
@Repository
class JobRepository {

    private static final int MAX_NOTE = 500;

    /** A row that another process claims at this moment is passed over; one that it has claimed is read again. */
    private static final String CLAIM = """
            UPDATE background_jobs job
               SET run_id = uuid_generate_v7()::text, runner = :runner, started_at = now(),
                   lease_until = now() + :leaseSeconds * interval '1 second'
              FROM (SELECT job_name
                      FROM background_jobs
                     WHERE job_name = ANY (:names) AND due_at <= now()
                       AND (lease_until IS NULL OR lease_until <= now())
                     ORDER BY due_at
                     LIMIT :atMost
                       FOR UPDATE SKIP LOCKED) AS due
             WHERE job.job_name = due.job_name
            RETURNING job.job_name, job.run_id
            """;

    /** A failure is tried again after ten seconds, then twenty and so on, but no later than in a period. */
    private static final String FINISH = """
            UPDATE background_jobs
               SET run_id = NULL, lease_until = NULL, finished_at = now(), outcome = :outcome, note = :note,
                   failures_in_row = CASE :outcome WHEN 'SUCCEEDED' THEN 0
                                                   WHEN 'FAILED' THEN failures_in_row + 1
                                                   ELSE failures_in_row END,
                   due_at = CASE :outcome
                       WHEN 'SUCCEEDED' THEN greatest(now(), started_at + :periodMillis * interval '1 millisecond')
                       WHEN 'FAILED' THEN now() + least(:periodMillis * interval '1 millisecond',
                                                        2 ^ least(failures_in_row, 20) * interval '10 seconds')
                       ELSE now() END
             WHERE run_id = :runId
            """;

    private final JdbcClient jdbc;

    JobRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A run that this process has to do.
     *
     * @param job its name
     * @param runId names this run and no other
     */
    record Claim(String job, String runId) {}

    /** Makes a job known. One whose period has become shorter is not kept waiting for the longer one. */
    void register(String job, Duration period) {
        jdbc.sql("""
                        INSERT INTO background_jobs (job_name)
                        VALUES (:name)
                            ON CONFLICT (job_name) DO UPDATE
                           SET due_at = least(background_jobs.due_at, now() + :periodMillis * interval '1 millisecond')
                        """)
                .param("name", job)
                .param("periodMillis", period.toMillis())
                .update();
    }

    /** Takes on what is due and nobody else is at, what waits longest first. */
    List<Claim> claim(Collection<String> jobs, int atMost, String runner, Duration lease) {
        return jdbc.sql(CLAIM)
                .param("names", jobs.toArray(String[]::new))
                .param("atMost", atMost)
                .param("runner", runner)
                .param("leaseSeconds", lease.toSeconds())
                .query((row, number) -> new Claim(row.getString("job_name"), row.getString("run_id")))
                .list();
    }

    /** Says that these runs are alive, and returns those that are this process's no more. */
    Set<String> extend(Set<String> runIds, Duration lease) {
        Set<String> lost = new HashSet<>(runIds);
        jdbc.sql("""
                        UPDATE background_jobs
                           SET lease_until = now() + :leaseSeconds * interval '1 second'
                         WHERE run_id = ANY (:runIds)
                        RETURNING run_id
                        """)
                .param("leaseSeconds", lease.toSeconds())
                .param("runIds", runIds.toArray(String[]::new))
                .query(String.class)
                .list()
                .forEach(lost::remove);
        return lost;
    }

    /** Writes down how a run ended; false when another process has taken it over meanwhile. */
    boolean finish(String runId, Duration period, JobOutcome outcome, String note) {
        return jdbc.sql(FINISH)
                        .param("runId", runId)
                        .param("periodMillis", period.toMillis())
                        .param("outcome", outcome.name())
                        .param("note", note.substring(0, Math.min(note.length(), MAX_NOTE)))
                        .update()
                == 1;
    }

    List<JobStatus> list() {
        return jdbc.sql("""
                        SELECT job_name, run_id IS NOT NULL AND lease_until > now() AS running, runner, started_at,
                               finished_at, outcome, note, failures_in_row, due_at
                          FROM background_jobs
                         ORDER BY job_name
                        """).query((row, number) -> status(row)).list();
    }

    private static JobStatus status(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new JobStatus(
                row.getString("job_name"),
                row.getBoolean("running"),
                row.getString("runner"),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                outcome == null ? null : JobOutcome.valueOf(outcome),
                row.getString("note"),
                row.getInt("failures_in_row"),
                row.getObject("due_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}

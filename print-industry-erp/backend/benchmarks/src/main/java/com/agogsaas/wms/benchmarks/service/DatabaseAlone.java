package com.agogsaas.wms.benchmarks.service;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What PostgreSQL takes in without a service in front of it, by pgbench: the rate that nothing can exceed. */
final class DatabaseAlone {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    /** Rows as plain as can be: two texts and two numbers, no index. */
    static final String PLAIN =
            "CREATE TABLE benchmark_floor (tenant_id text, location_id text, volume numeric, " + "weight numeric)";

    static final String INTO_PLAIN = "INSERT INTO benchmark_floor SELECT 'tenant-prod-001', 'location-' || n, n, n "
            + "FROM generate_series(1, %d) AS n;";

    /** Rows of recommendations, with all that is checked of them, and no holds. */
    static final String RECOMMENDATIONS = "CREATE TABLE benchmark_floor (LIKE putaway_recommendations INCLUDING ALL)";

    static final String INTO_RECOMMENDATIONS = "INSERT INTO benchmark_floor (tenant_id, facility_id, lot_number, "
            + "material_id, quantity, cubic_feet, weight_lbs, location_id, location_code, algorithm, "
            + "confidence_score, confidence_method, score, reason_code, reason, features, processing_time_ms) "
            + "SELECT 'tenant-prod-001', 'reference-100000', 'lot-' || n, 'reference-material-' || n, n, n, n, "
            + "'reference-100000-' || n, 'R-' || n, 'OPTIMIZED', 0.812, 'HEURISTIC', 71.25, 'ABC_MATCH', "
            + "'A class A lot in a class A bin, 12 positions from the start of the walk', "
            + "'{\"space\": 0.71, \"travel\": 0.12}', 4.2 FROM generate_series(1, %d) AS n;";

    private final DatabaseLine database;
    private final String pgbench;

    DatabaseAlone(DatabaseLine database, String pgbench) {
        this.database = database;
        this.pgbench = pgbench;
    }

    /** Transactions in each second, each of one insert of so many rows into a table that was empty before. */
    double transactionsPerSecond(String table, String insert, int rows, int callers, int seconds)
            throws IOException, InterruptedException, SQLException {
        run(table);
        Path script = Files.createTempFile("benchmark", ".sql");
        try {
            Files.writeString(script, String.format(Locale.ROOT, insert, rows));
            return rate(output(script, callers, seconds));
        } finally {
            Files.delete(script);
            run("DROP TABLE benchmark_floor");
        }
    }

    private String output(Path script, int callers, int seconds) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                pgbench,
                "-n",
                "-M",
                "prepared",
                "-c",
                Integer.toString(callers),
                "-T",
                Integer.toString(seconds),
                "-f",
                script.toString(),
                "-h",
                database.host(),
                "-p",
                Integer.toString(database.port()),
                "-U",
                database.user(),
                database.name()));
        builder.environment().put("PGPASSWORD", database.password());
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("pgbench: " + output);
        }
        return output;
    }

    private static double rate(String output) {
        Matcher rate = RATE.matcher(output);
        if (!rate.find()) {
            throw new IllegalStateException("pgbench named no rate: " + output);
        }
        return Double.parseDouble(rate.group(1));
    }

    private void run(String statement) throws SQLException {
        try (Connection connection = database.connect();
                Statement command = connection.createStatement()) {
            command.execute(statement);
        }
    }
}

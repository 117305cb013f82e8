package com.agogsaas.wms.importing;

import static com.agogsaas.wms.importing.ImportClient.status;
import static com.agogsaas.wms.importing.ImportClient.written;
import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.testing.RunningService;
import com.agogsaas.wms.testing.SmallWarehouse;
import com.agogsaas.wms.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A file of many rows is taken in in seconds even where PostgreSQL's statistics are of no use: a plan made for one row
 * where there are a hundred thousand takes longer than anybody waits.
 */
class StaleStatisticsIT {

    private static final int MATERIALS = 10_000;
    private static final int ORDERS = 25_000;
    private static final int LINES_OF_AN_ORDER = 4;

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static RunningService service;
    private static ImportClient client;

    @BeforeAll
    static void start() throws SQLException {
        new SmallWarehouse(DATABASE);
        analyzeWhileSomebodyWrites();
        service = RunningService.start(DATABASE);
        client = new ImportClient(service);
    }

    @AfterAll
    static void stop() {
        service.close();
        DATABASE.close();
    }

    /** PostgreSQL does so by itself every minute: it finds pages, and no row that it may count. */
    private static void analyzeWhileSomebodyWrites() throws SQLException {
        try (Connection writer = DATABASE.dataSource().getConnection();
                Statement statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute("INSERT INTO materials (tenant_id, material_id, material_code) SELECT '"
                    + SmallWarehouse.TENANT + "', 'W' || number, 'W' || number FROM generate_series(1, " + MATERIALS
                    + ") AS number");
            statement.execute("INSERT INTO sales_orders (tenant_id, facility_id, order_number, ordered_at) SELECT '"
                    + SmallWarehouse.TENANT + "', '" + SmallWarehouse.FACILITY
                    + "', 'W' || number, now() FROM generate_series(1, " + ORDERS + ") AS number");
            DATABASE.sql().sql("ANALYZE materials, sales_orders").update();
            writer.rollback();
        }
    }

    @Test
    @Timeout(120)
    void filesOfManyRows() {
        String materials = IntStream.rangeClosed(1, MATERIALS)
                .mapToObj(number -> "N" + number + ",2,50\n")
                .collect(Collectors.joining("", "material_code,unit_cubic_feet,unit_weight_lbs\n", ""));
        String orders = IntStream.range(0, ORDERS * LINES_OF_AN_ORDER)
                .mapToObj(line ->
                        "O" + (line / LINES_OF_AN_ORDER) + ",N" + (1 + line % MATERIALS) + ",3,2026-01-31T08:15:00Z\n")
                .collect(Collectors.joining("", "order_number,material_code,quantity_ordered,ordered_at\n", ""));

        assertThat(status(client.csv("MATERIALS", materials))).isEqualTo("SUCCEEDED");
        assertThat(written(client.csv("ORDERS", orders)))
                .containsExactly("orders " + ORDERS + "+0", "orderLines " + ORDERS * LINES_OF_AN_ORDER + "+0");
    }
}

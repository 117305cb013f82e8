package com.agogsaas.wms.importing;

import static com.agogsaas.wms.importing.ImportClient.problems;
import static com.agogsaas.wms.importing.ImportClient.status;
import static com.agogsaas.wms.importing.ImportClient.written;
import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.testing.PublicData;
import com.agogsaas.wms.testing.RunningService;
import com.agogsaas.wms.testing.SmallWarehouse;
import com.agogsaas.wms.testing.TestDatabase;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Public data sets come in as counted by others. */
class PublicDataIT {

    private static final String ONLINE_RETAIL = "data/transactions/online_retail_2010-12_2011-05.csv.gz";

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static RunningService service;
    private static ImportClient client;

    @BeforeAll
    static void start() {
        service = RunningService.start(DATABASE);
        client = new ImportClient(service);
    }

    @AfterAll
    static void stop() {
        service.close();
        DATABASE.close();
    }

    @BeforeEach
    void anEmptyWarehouse() {
        SmallWarehouse.clear(DATABASE);
        new SmallWarehouse(DATABASE);
    }

    /** What is known of Online Retail: its first half, and the sample of it. */
    private record Retail(
            int lines, int invoices, int codes, int kept, int cancellations, int returns, int otherThanProducts) {
        static final Retail WHOLE = new Retail(209_029, 8_400, 3_292, 203_582, 3_783, 651, 1_013);
        static final Retail SAMPLE = new Retail(545, 42, 355, 530, 9, 4, 2);
    }

    @Test
    void onlineRetail() throws IOException {
        PublicData file = PublicData.find(ONLINE_RETAIL, "online-retail-sample.csv");
        Retail known = file.whole() ? Retail.WHOLE : Retail.SAMPLE;

        JsonNode job = client.file("ORDERS", file.bytes(), Map.of("format", "ONLINE_RETAIL", "fileName", file.name()));

        assertThat(status(job)).as(job.toPrettyString()).isEqualTo("SUCCEEDED");
        assertThat(job.get("rowsRead").asInt()).isEqualTo(known.lines());
        assertThat(job.get("rowsAccepted").asInt()).isEqualTo(known.kept());
        assertThat(job.at("/report/passedOver"))
                .extracting(rows -> rows.get("reason").asString() + " " + rows.get("count"))
                .containsExactlyInAnyOrder(
                        "cancellation " + known.cancellations(),
                        "return or correction " + known.returns(),
                        "not a product " + known.otherThanProducts());
        assertThat(written(job))
                .containsExactly(
                        "materials " + known.codes() + "+0",
                        "orders " + known.invoices() + "+0",
                        "orderLines " + known.kept() + "+0",
                        "transactions " + known.kept() + "+0");
        assertThat(count("sales_orders")).isEqualTo(known.invoices());
        assertThat(count("materials")).isEqualTo(known.codes());
        assertThat(count("inventory_transactions WHERE quantity <= 0")).isZero();
        assertThat(count("inventory_transactions WHERE order_number ~ '^C'")).isZero();
    }

    @Test
    void onlineRetailAgainIsRefusedAndWritesNothing() throws IOException {
        byte[] sample = PublicData.sample("online-retail-sample.csv").bytes();
        client.file("ORDERS", sample, Map.of("format", "ONLINE_RETAIL"));
        JsonNode again = client.file("ORDERS", sample, Map.of("format", "ONLINE_RETAIL"));
        assertThat(status(again)).isEqualTo("REJECTED");
        assertThat(problems(again)).first().isEqualTo("2 InvoiceNo ALREADY_PRESENT");
        assertThat(count("inventory_transactions")).isEqualTo(Retail.SAMPLE.kept());
    }

    @Test
    void cartons() throws IOException {
        PublicData file = PublicData.find("data/bed_bpp_3orders.json", "bed-bpp-sample.json");
        int cartons = file.whole() ? 108 : 26;
        int articles = file.whole() ? 70 : 20;

        JsonNode job = client.file("LOTS", file.bytes(), Map.of("format", "BED_BPP", "fileName", file.name()));

        assertThat(status(job)).as(job.toPrettyString()).isEqualTo("SUCCEEDED");
        assertThat(job.get("rowsRead").asInt()).isEqualTo(cartons);
        assertThat(written(job)).containsExactly("materials " + articles + "+0", "lots " + articles + "+0");
        assertThat(DATABASE.sql()
                        .sql("SELECT sum(quantity_on_hand) FROM lots")
                        .query(Integer.class)
                        .single())
                .isEqualTo(cartons);
        assertThat(DATABASE.sql().sql("""
                        SELECT length_inches || ' ' || width_inches || ' ' || height_inches || ' ' || unit_cubic_feet
                               || ' ' || unit_weight_lbs
                          FROM materials
                         WHERE material_code = '00101843'
                        """).query(String.class).single())
                .as("600 x 400 x 220 mm, 6.296 kg; 28.316846592 litres are a cubic foot, 0.45359237 kg a pound")
                .isEqualTo("23.622047 15.748031 8.661417 1.864614 13.880304");
    }

    private static int count(String table) {
        return DATABASE.sql()
                .sql("SELECT count(*) FROM " + table)
                .query(Integer.class)
                .single();
    }
}

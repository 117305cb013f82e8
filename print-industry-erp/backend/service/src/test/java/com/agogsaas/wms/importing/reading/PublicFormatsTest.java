package com.agogsaas.wms.importing.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Public data sets, line by line. */
class PublicFormatsTest {

    private static final String RETAIL =
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";

    @TempDir
    private Path spool;

    @Test
    void anOnlineRetailLineIsAnOrderLineAnIssueAndItsMaterial() {
        ReadFile file = retail("536365,85123a,WHITE HEART,6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom\n");
        assertThat(file.problems()).isEmpty();
        assertThat(file.rows(StagedTable.MATERIALS)).hasSize(1);
        assertThat(file.rows(StagedTable.MATERIALS).get(0)).startsWith("2|85123A|-|WHITE HEART|");
        assertThat(file.rows(StagedTable.ORDER_LINES))
                .containsExactly("2|536365|-|85123A|6|6|2010-12-01T14:26:00Z|17850|SHIPPED|-|-|-|2010-12-01T14:26:00Z");
        assertThat(file.rows(StagedTable.TRANSACTIONS))
                .containsExactly("2|-|ISSUE|85123A|6|2010-12-01T14:26:00Z|-|-|-|536365|-|-");
    }

    @Test
    void cancellationsReturnsAndWhatIsNoProductAreLeftOut() {
        ReadFile file = retail("""
                C536379,84879,BIRD,6,2010-12-01 09:41:00,27.5,14527.0,United Kingdom
                536589,21777,,-10,2010-12-01 16:50:00,0.0,,United Kingdom
                536589,21777,,0,2010-12-01 16:50:00,0.0,,United Kingdom
                536370,POST,POSTAGE,3,2010-12-01 08:45:00,18.0,12583.0,France
                """);
        assertThat(file.problems()).isEmpty();
        assertThat(file.rowsRead()).isEqualTo(4);
        assertThat(file.passedOver())
                .isEqualTo(Map.of("cancellation", 1L, "return or correction", 2L, "not a product", 1L));
        assertThat(file.rows(StagedTable.ORDER_LINES)).isEmpty();
    }

    @Test
    void whatIsWrongInOnlineRetailIsReportedUnderItsOwnNames() {
        assertThat(retail("536365,85123A,HEART,six,2010-12-01,2.55,,\n1,2\n").problems())
                .containsExactly(
                        "2|Quantity|six|NUMBER_MALFORMED|Expected a number such as 1234.5",
                        "2|Quantity|six|NUMBER_MALFORMED|Expected a number such as 1234.5",
                        "3|-|-|FIELD_COUNT|Expected 8 fields, not 2");
        assertThat(ReadFile.read(ImportFormat.ONLINE_RETAIL, "x.csv", "a,b\n", spool)
                        .problems())
                .containsExactly("1|-|-|COLUMN_MISSING|Expected the header " + RETAIL.strip());
    }

    @Test
    void aBasketIsAnOrderNamedAfterFileAndLine() {
        ReadFile file = ReadFile.read(
                ImportFormat.BASKET_NAMES,
                "data/groceries.csv.gz",
                "whole milk, yogurt ,whole milk,\n\nyogurt\n",
                spool);
        assertThat(file.problems()).isEmpty();
        assertThat(file.rowsRead()).isEqualTo(2);
        assertThat(file.rows(StagedTable.MATERIALS)).hasSize(2);
        assertThat(file.rows(StagedTable.ORDER_LINES))
                .extracting(row -> row.substring(0, row.indexOf("|1|1|")))
                .containsExactly(
                        "1|groceries-000001|-|whole milk",
                        "1|groceries-000001|-|yogurt",
                        "3|groceries-000003|-|yogurt");
        assertThat(ReadFile.read(ImportFormat.BASKET_NUMBERS, "f.dat", "214 763  260\n", spool)
                        .rows(StagedTable.ORDER_LINES))
                .hasSize(3);
    }

    @Test
    void cartonsOfAnArticleInAnOrderAreALotAndMeasuredInInchesAndPounds() {
        String carton =
                "{\"id\":\"7\",\"article\":\"roll\",\"length/mm\":254,\"width/mm\":254,\"height/mm\":254,\"weight/kg\":0.45359237}";
        ReadFile file =
                cartons("{\n\"A\":{\"item_sequence\":{\n\"1\":" + carton + ",\n\"2\":" + carton + "},\"x\":[1]}}");
        assertThat(file.problems()).isEmpty();
        assertThat(file.rowsRead()).isEqualTo(2);
        assertThat(file.rows(StagedTable.MATERIALS))
                .as("10 inches are 254 mm; 1000 cubic inches are 0.578704 ft3")
                .containsExactly("3|7|-|roll|-|CARTON|-|0.578704|1.000000|10.000000|10.000000|10.000000|-|-|-|-|-|-");
        assertThat(file.rows(StagedTable.LOTS)).hasSize(1);
        assertThat(file.rows(StagedTable.LOTS).get(0)).startsWith("3|A-7|-|7|-|2|");
    }

    @Test
    void whatIsWrongInCartonsIsReportedUnderItsOwnNames() {
        assertThat(cartons("{\"A\":{\"item_sequence\":{\n\"1\":{\"id\":\"7\",\"weight/kg\":\"heavy\"}}}}")
                        .problems())
                .containsExactly("2|weight/kg|heavy|NUMBER_MALFORMED|Expected a number such as 1234.5");
        assertThat(cartons("[1]").problems()).hasSize(1);
        assertThat(cartons("{\"A\":").problems()).hasSize(1);
        assertThat(cartons("[1]").problems().get(0)).startsWith("1|-|-|FILE_UNREADABLE|Expected the layout of BED-BPP");
    }

    private ReadFile retail(String lines) {
        return ReadFile.read(ImportFormat.ONLINE_RETAIL, "retail.csv", RETAIL + lines, spool);
    }

    private ReadFile cartons(String json) {
        return ReadFile.read(ImportFormat.BED_BPP, "orders.json", json, spool);
    }
}

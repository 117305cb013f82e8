package com.agogsaas.wms.importing.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a CSV file may look like, and what is reported of one that does not. */
class CsvFormatTest {

    private static final String LOTS = "lot_number,material_code,quantity_on_hand\n";

    @TempDir
    private Path spool;

    @Test
    void readsRowsWhateverTheOrderAndSpellingOfTheColumns() {
        ReadFile file = lots("Quantity On Hand,LOT-NUMBER, material_code \n4,L-1,PR-1\n0.5,L-2,PR-2\n");
        assertThat(file.problems()).isEmpty();
        assertThat(file.rowsRead()).isEqualTo(2);
        assertThat(file.rows(StagedTable.LOTS))
                .containsExactly("2|L-1|-|PR-1|-|4|-|-|-|-|-|-|-", "3|L-2|-|PR-2|-|0.5|-|-|-|-|-|-|-");
    }

    @Test
    void acceptsCarriageReturnsEmptyLinesSemicolonsTabsAndAByteOrderMark() {
        String expected = "L-1|-|PR-1|-|4|-|-|-|-|-|-|-";
        assertThat(lots(LOTS.replace("\n", "\r\n") + "\r\nL-1,PR-1,4\r\n").rows(StagedTable.LOTS))
                .containsExactly("3|" + expected);
        assertThat(lots((LOTS + "L-1,PR-1,4").replace(',', ';')).rows(StagedTable.LOTS))
                .containsExactly("2|" + expected);
        assertThat(lots((LOTS + "L-1,PR-1,4").replace(',', '\t')).rows(StagedTable.LOTS))
                .containsExactly("2|" + expected);
        assertThat(lots("\uFEFF" + LOTS + "L-1,PR-1,4").rows(StagedTable.LOTS)).containsExactly("2|" + expected);
    }

    @Test
    void acceptsQuotesWithSeparatorsQuotesAndLineBreaksAndStillCountsLines() {
        ReadFile file = ReadFile.csv(
                ImportKind.MATERIALS,
                "material_code,description\nM-1,\"Paper, \"\"gloss\"\"\nsecond line\"\nM-2,plain\n",
                spool);
        assertThat(file.problems()).isEmpty();
        assertThat(file.rows(StagedTable.MATERIALS)).hasSize(2);
        assertThat(file.rows(StagedTable.MATERIALS).get(0)).startsWith("2|M-1|-|Paper, \"gloss\"\\nsecond line|");
        assertThat(file.rows(StagedTable.MATERIALS).get(1)).startsWith("4|M-2|-|plain|");
    }

    @Test
    void decompressesGzip() throws IOException {
        byte[] packed = gzip(LOTS + "L-1,PR-1,4\n");
        assertThat(ReadFile.csv(ImportKind.LOTS, packed, StandardCharsets.UTF_8, spool)
                        .rows(StagedTable.LOTS))
                .hasSize(1);
    }

    @Test
    void reportsACompressedFileThatEndsTooEarlyAndKeepsWhatCameBefore() throws IOException {
        String many = IntStream.range(0, 50_000)
                .mapToObj(i -> "L-" + i + ",PR-" + i * 7919L + ",4\n")
                .collect(Collectors.joining());
        byte[] packed = gzip(LOTS + many);
        ReadFile file =
                ReadFile.csv(ImportKind.LOTS, Arrays.copyOf(packed, packed.length / 2), StandardCharsets.UTF_8, spool);
        assertThat(file.rowsRead()).isBetween(1_000L, 49_000L);
        assertThat(file.problems()).hasSize(1);
        assertThat(file.problems().get(0))
                .contains("|-|-|FILE_UNREADABLE|The compressed file is damaged or ends too early");
    }

    @Test
    void readsOtherCharactersSetsWhenTheyAreNamed() {
        byte[] latin = "material_code,description\nM-1,Büttenpapier\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(ReadFile.csv(ImportKind.MATERIALS, latin, StandardCharsets.ISO_8859_1, spool)
                        .rows(StagedTable.MATERIALS)
                        .get(0))
                .contains("Büttenpapier");
        assertThat(ReadFile.csv(ImportKind.MATERIALS, latin, StandardCharsets.UTF_8, spool)
                        .problems())
                .containsExactly("2|description|B\uFFFDttenpapier|ENCODING_BROKEN|Expected text in the file's character"
                        + " set; name the right one with the import");
        byte[] wide = "\uFEFFmaterial_code,description\nM-1,Büttenpapier\n".getBytes(StandardCharsets.UTF_16LE);
        assertThat(ReadFile.csv(ImportKind.MATERIALS, wide, StandardCharsets.UTF_8, spool)
                        .problems())
                .isEmpty();
        byte[] unmarked = "material_code\nM-1\n".getBytes(Charset.forName("UTF-16LE"));
        assertThat(ReadFile.csv(ImportKind.MATERIALS, unmarked, StandardCharsets.UTF_8, spool)
                        .problems())
                .anyMatch(problem -> problem.contains("|ENCODING_BROKEN|") && problem.endsWith("perhaps UTF-16"));
    }

    @Test
    void reportsAnEmptyFile() {
        assertThat(lots("").problems()).containsExactly("1|-|-|FILE_EMPTY|The file is empty");
        assertThat(lots("\n\n").problems())
                .containsExactly("1|-|-|FILE_EMPTY|The file has nothing but empty lines; expected a header");
        assertThat(lots(LOTS).problems()).isEmpty();
    }

    @Test
    void reportsEveryMistakeOfAHeaderAndReadsNoRow() {
        ReadFile file = lots("lot_number,lot_number,colour\nL-1,L-1,red\n");
        assertThat(file.problems())
                .containsExactly(
                        "1|lot_number|-|COLUMN_REPEATED|Expected each column once in the header",
                        "1|colour|-|COLUMN_UNKNOWN|Expected one of the columns expires_at, location_code, lot_id,"
                                + " lot_number, material_code, part_number, quality_status, quantity_allocated,"
                                + " quantity_on_hand, received_at, unit_cubic_feet, unit_weight_lbs",
                        "1|material_code|-|COLUMN_MISSING|Expected the header to name the column material_code",
                        "1|quantity_on_hand|-|COLUMN_MISSING|Expected the header to name the column quantity_on_hand");
        assertThat(file.rowsRead()).isZero();
    }

    @Test
    void reportsRowsWithTooManyOrTooFewFieldsAndReadsOn() {
        ReadFile file = lots(LOTS + "L-1,PR-1,4,extra\nL-2,PR-1\nL-3,PR-1,4\n");
        assertThat(file.problems())
                .containsExactly(
                        "2|-|-|FIELD_COUNT|Expected 3 fields, as in the header, not 4",
                        "3|-|-|FIELD_COUNT|Expected 3 fields, as in the header, not 2");
        assertThat(file.rowsRead()).isEqualTo(3);
        assertThat(file.rows(StagedTable.LOTS)).hasSize(1);
    }

    @Test
    void suspectsAQuotationMarkThatIsNotClosed() {
        assertThat(lots(LOTS + "L-1,PR-1,4\nL-2,\"PR-1,4\nL-3,PR-1,4\n").problems())
                .containsExactly("3|-|-|FIELD_COUNT|Expected 3 fields, as in the header, not 2;"
                        + " perhaps a quotation mark is not closed");
    }

    @Test
    void stopsAtAFieldOfAbsurdLength() {
        String huge = "x".repeat(ReadingLimits.MAX_FIELD + 1);
        ReadFile file = lots(LOTS + "L-1,PR-1,4\nL-2," + huge + ",4\nL-3,PR-1,4\n");
        assertThat(file.problems())
                .containsExactly("3|-|-|FIELD_TOO_LONG|Expected fields of at most 32768 characters;"
                        + " perhaps a quotation mark is not closed. Reading stopped in this row");
        assertThat(file.rows(StagedTable.LOTS)).hasSize(1);
    }

    @Test
    void stopsAtAQuotationMarkThatNeverEndsInALargeFile() {
        String rows = "L-3,PR-1,4\n".repeat(500_000);
        ReadFile file = lots(LOTS + "L-1,\"PR-1,4\n" + rows);
        assertThat(file.problems()).hasSize(1);
        assertThat(file.problems().get(0)).startsWith("2|-|-|FIELD_TOO_LONG|");
    }

    @Test
    void stopsWhereSomethingFollowsAClosingQuotationMark() {
        assertThat(lots(LOTS + "L-1,PR-1,4\nL-2,\"PR\"-1,4\n").problems())
                .containsExactly("3|-|-|FILE_UNREADABLE|Expected a separator after the closing quotation mark."
                        + " Reading stopped in this row");
    }

    @Test
    void reportsNulsAndOtherControlCharacters() {
        assertThat(lots(LOTS + "L\u0000-1,PR-1,4\nL-2,PR\t-1,4\n").problems())
                .containsExactly(
                        "2|lot_number|L\uFFFD-1|CONTROL_CHARACTER|Expected a text without the control character U+0000",
                        "3|material_code|PR\uFFFD-1|CONTROL_CHARACTER|Expected a text without the control character U+0009");
    }

    @Test
    void stopsAfterTooManyProblems() {
        ReadFile file = lots(LOTS + "L-1,PR-1,many\n".repeat(5_000));
        assertThat(file.problems()).hasSize(1_001);
        assertThat(file.problems().get(1_000))
                .isEqualTo("1001|-|-|TOO_MANY_PROBLEMS|Reading stopped here, after 1000 problems");
    }

    @Test
    void leavesNothingOnDisk() throws IOException {
        lots(LOTS + "L-1,PR-1,4\n");
        try (var left = Files.list(spool)) {
            assertThat(left).isEmpty();
        }
    }

    private ReadFile lots(String text) {
        return ReadFile.csv(ImportKind.LOTS, text, spool);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }
}

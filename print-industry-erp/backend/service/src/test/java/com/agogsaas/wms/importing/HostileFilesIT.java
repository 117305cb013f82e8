package com.agogsaas.wms.importing;

import static com.agogsaas.wms.importing.ImportClient.problems;
import static com.agogsaas.wms.importing.ImportClient.status;
import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.testing.RunningService;
import com.agogsaas.wms.testing.SmallWarehouse;
import com.agogsaas.wms.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Whatever is sent as a file, nothing is written, nothing is left on disk, and the service goes on. */
class HostileFilesIT {

    private static final int MAX_FILE = 1 << 20;

    private static final TestDatabase DATABASE = TestDatabase.migrated();

    @TempDir
    private static Path spool;

    private static RunningService service;
    private static ImportClient client;

    @BeforeAll
    static void start() {
        new SmallWarehouse(DATABASE);
        service = RunningService.start(
                DATABASE,
                "importing.max-file-size=1MB",
                "importing.max-running=1",
                "importing.spool-directory=" + spool);
        client = new ImportClient(service);
    }

    @AfterAll
    static void stop() {
        service.close();
        DATABASE.close();
    }

    @AfterEach
    void nothingIsLeftAndTheOnlyPlaceIsFreeAgain() throws IOException {
        assertThat(status(client.csv("MATERIALS", "material_code\nM\n"))).isEqualTo("SUCCEEDED");
        assertThat(DATABASE.sql()
                        .sql("DELETE FROM materials RETURNING material_code")
                        .query(String.class)
                        .list())
                .containsExactly("M");
        try (var left = Files.list(spool)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void randomBytesAreReportedAsNoTable() {
        byte[] garbage = new byte[100_000];
        new Random(42).nextBytes(garbage);
        for (String format : new String[] {"CSV", "ONLINE_RETAIL", "BASKET_NAMES", "BASKET_NUMBERS"}) {
            JsonNode job =
                    client.file(format.equals("CSV") ? "MATERIALS" : "ORDERS", garbage, Map.of("format", format));
            assertThat(status(job)).as(job.toPrettyString()).isEqualTo("REJECTED");
        }
        JsonNode job = client.file("LOTS", garbage, Map.of("format", "BED_BPP"));
        assertThat(problems(job)).containsExactly("1 - FILE_UNREADABLE");
    }

    @Test
    void aHeaderFullOfNulsIsShownWithoutThem() {
        JsonNode job = client.csv("MATERIALS", "material\u0000_code," + "x".repeat(10_000) + "\nM\n");
        assertThat(status(job)).as(job.toPrettyString()).isEqualTo("REJECTED");
        assertThat(job.at("/report/problems/2/column").asString()).hasSizeLessThanOrEqualTo(80);
    }

    @Test
    void aSmallCompressedFileThatIsHugeInsideIsCutOff() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("material_code\n".getBytes(StandardCharsets.UTF_8));
            byte[] rows = "M\n".repeat(1 << 19).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 64; i++) {
                gzip.write(rows);
            }
        }
        assertThat(packed.size()).isLessThan(MAX_FILE / 2);
        assertTooLarge(packed.toByteArray());
    }

    @Test
    void aFileLargerThanAllowedIsCutOff() {
        byte[] large = new byte[5 * MAX_FILE];
        Arrays.fill(large, (byte) '\n');
        assertTooLarge(large);
    }

    private static void assertTooLarge(byte[] file) {
        String importId = client.create("MATERIALS", Map.of());
        HttpResponse<String> answer = client.send(importId, BodyPublishers.ofByteArray(file));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("REQUEST_TOO_LARGE");
        JsonNode job = client.end(importId);
        assertThat(status(job)).isEqualTo("FAILED");
        assertThat(job.at("/report/failure").asString()).contains("larger than the 1048576 bytes");
    }

    @Test
    void aWrongCharacterSetIsNamedAsSuch() {
        byte[] windows = "material_code,description\nM,Büttenpapier 5 €\n".getBytes(Charset.forName("windows-1252"));
        assertThat(problems(client.file("MATERIALS", windows, Map.of())))
                .containsExactly("2 description ENCODING_BROKEN");
        JsonNode named = client.file("MATERIALS", windows, Map.of("charset", "windows-1252", "dryRun", true));
        assertThat(status(named)).isEqualTo("SUCCEEDED");
    }

    @Test
    void aTransferThatBreaksOffFailsTheImportAndSaysNothingOfTheFile() throws IOException {
        String importId = client.create("MATERIALS", Map.of());
        try (Socket socket = new Socket("localhost", service.root().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("PUT /api/wms/imports/" + importId + "/content HTTP/1.1\r\nHost: localhost\r\n"
                            + "Content-Length: 500000\r\n\r\nmaterial_code\nM-1\nM-2\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
        JsonNode job = client.end(importId);
        assertThat(status(job)).isEqualTo("FAILED");
        assertThat(job.at("/report/failure").asString()).isEqualTo("The transfer of the file broke off");
    }

    @Test
    void aFileForNoImportIsRefused() {
        HttpResponse<String> answer = client.send("none", BodyPublishers.ofString("material_code\n"));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("IMPORT_NOT_FOUND");
    }

    @Test
    void aSecondFileForTheSameImportIsRefused() {
        String importId = client.create("MATERIALS", Map.of("dryRun", true));
        client.send(importId, BodyPublishers.ofString("material_code\nA\n"));
        client.end(importId);
        HttpResponse<String> answer = client.send(importId, BodyPublishers.ofString("material_code\nB\n"));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("IMPORT_STATE_CONFLICT");
    }
}

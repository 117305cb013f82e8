package com.agogsaas.wms.importing;

import static com.agogsaas.wms.importing.ImportClient.status;
import static com.agogsaas.wms.importing.ImportClient.written;
import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.testing.Background;
import com.agogsaas.wms.testing.BlockedStatements;
import com.agogsaas.wms.testing.GraphQlAnswer;
import com.agogsaas.wms.testing.RunningService;
import com.agogsaas.wms.testing.SmallWarehouse;
import com.agogsaas.wms.testing.TestDatabase;
import com.agogsaas.wms.units.TenantId;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Imports that do not get to their end, and those that get in each other's way. */
class ImportEndsIT {

    private static final String HEADER = "material_code,unit_cubic_feet\n";

    private TestDatabase database;
    private RunningService service;
    private ImportClient client;

    @BeforeEach
    void start() {
        database = TestDatabase.migrated();
        new SmallWarehouse(database);
        service = RunningService.start(database, "importing.max-running=2");
        client = new ImportClient(service);
    }

    @AfterEach
    void stop() {
        service.close();
        database.close();
    }

    /** A file that arrives as slowly as the test wants, sent in the background. */
    private record SlowFile(OutputStream rest, CompletableFuture<Integer> answer) {

        static SlowFile send(ImportClient client, String importId) throws IOException {
            PipedInputStream arriving = new PipedInputStream(1 << 20);
            OutputStream rest = new PipedOutputStream(arriving);
            CompletableFuture<Integer> answer =
                    Background.start(() -> client.send(importId, BodyPublishers.ofInputStream(() -> arriving))
                            .statusCode());
            SlowFile file = new SlowFile(rest, answer);
            file.write(HEADER + rows(0, 2_000));
            while (!status(client.look(importId)).equals("RUNNING")) {
                ImportClient.pause();
            }
            return file;
        }

        void write(String text) throws IOException {
            rest.write(text.getBytes(StandardCharsets.UTF_8));
            rest.flush();
        }

        /** Whether this text, too, is taken: not when the connection has ended, since then nobody reads the file. */
        boolean isTaken(String text) {
            try {
                write(text);
                return true;
            } catch (IOException nobodyReads) {
                return false;
            }
        }

        void end() throws IOException {
            rest.close();
        }
    }

    private static String rows(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "M-" + i + ",1\n").collect(Collectors.joining());
    }

    @Test
    void progressShowsWhileTheFileArrives() throws IOException {
        String importId = client.create("MATERIALS", Map.of());
        SlowFile file = SlowFile.send(client, importId);
        while (client.look(importId).get("rowsRead").asInt() == 0) {
            file.write("\n".repeat(1_000));
            ImportClient.pause();
        }
        assertThat(client.look(importId).get("phase").asString()).isEqualTo("READING");
        file.end();
        assertThat(written(client.end(importId))).containsExactly("materials 2000+0");
    }

    @Test
    void cancelledBeforeItsFileCameItTakesNone() {
        String importId = client.create("MATERIALS", Map.of());
        assertThat(client.cancel(importId).data().at("/cancelImport/job/status").asString())
                .isEqualTo("CANCELLED");
        assertThat(client.send(importId, BodyPublishers.ofString(HEADER + rows(0, 3)))
                        .statusCode())
                .isEqualTo(409);
        assertThat(client.cancel(importId).errorCodes()).containsExactly("IMPORT_STATE_CONFLICT");
        assertThat(materials()).isZero();
    }

    @Test
    void cancelledWhileItsFileArrivesItWritesNothing() throws IOException {
        String importId = client.create("MATERIALS", Map.of());
        SlowFile file = SlowFile.send(client, importId);
        client.cancel(importId).data();
        file.write(rows(2_000, 20_000));
        file.end();
        assertThat(file.answer().join()).isIn(202, 400);
        assertThat(status(client.end(importId))).isEqualTo("CANCELLED");
        assertThat(materials()).isZero();
    }

    @Test
    void cancelledWhileItsFileDoesNotArriveItMakesRoom() throws IOException {
        List<SlowFile> stalled = new ArrayList<>();
        for (int place = 0; place < 2; place++) {
            String importId = client.create("MATERIALS", Map.of());
            stalled.add(SlowFile.send(client, importId));
            client.cancel(importId).data();
        }
        assertThat(written(client.csv("MATERIALS", HEADER + rows(0, 1)))).containsExactly("materials 1+0");
        for (SlowFile file : stalled) {
            file.end();
            assertThat(file.answer().join()).isIn(202, 400);
        }
        assertThat(written(client.csv("MATERIALS", HEADER + rows(0, 1)))).containsExactly("materials 0+0");
    }

    @Test
    void whenItsFileDoesNotArriveItEnds() throws IOException {
        String importId = client.create("MATERIALS", Map.of());
        String headers = "PUT /api/wms/imports/" + importId
                + "/content HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n";
        try (RunningService impatient = RunningService.start(database, "server.tomcat.connection-timeout=1s");
                Socket socket = new Socket(
                        InetAddress.getLoopbackAddress(), impatient.root().getPort())) {
            socket.getOutputStream().write(headers.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertThat(answer).startsWith("HTTP/1.1 408").contains("REQUEST_MALFORMED");
        }
        JsonNode job = client.end(importId);
        assertThat(status(job)).isEqualTo("FAILED");
        assertThat(job.at("/report/failure").asString()).isEqualTo("The transfer of the file broke off");
    }

    @Test
    void cancelledWhileItIsCheckedOrWrittenItWritesNothing() {
        // Somebody else is writing the same material, so that the import waits for him in the database.
        database.asTenant(SmallWarehouse.TENANT, sql -> {
            sql.sql("INSERT INTO materials (tenant_id, material_id, material_code) VALUES (:tenant, 'M-0', 'M-0')")
                    .param("tenant", SmallWarehouse.TENANT)
                    .update();
            String importId = client.create("MATERIALS", Map.of("csv", HEADER + rows(0, 10)));
            while (!client.look(importId).get("phase").asString().equals("WRITING")) {
                ImportClient.pause();
            }
            client.cancel(importId).data();
            assertThat(status(client.end(importId))).isEqualTo("CANCELLED");
            return null;
        });
        assertThat(materials()).as("his alone").isEqualTo(1);
        assertThat(written(client.csv("MATERIALS", HEADER + rows(0, 10)))).containsExactly("materials 9+1");
    }

    /** Somebody commits the same key for another request in the moment in which the cancellation writes it. */
    @Test
    void aCancellationThatIsTakenBackCancelsNothing() {
        List<CompletableFuture<GraphQlAnswer>> cancellations = new ArrayList<>();
        String importId = database.asTenant(SmallWarehouse.TENANT, sql -> {
            sql.sql("INSERT INTO materials (tenant_id, material_id, material_code) VALUES (:tenant, 'M-0', 'M-0')")
                    .param("tenant", SmallWarehouse.TENANT)
                    .update();
            sql.sql("""
                            INSERT INTO idempotency_keys (tenant_id, operation, idempotency_key, request_hash, answer)
                            VALUES (:tenant, 'cancelImport', 'used', repeat('a', 64), '{}')
                            """).param("tenant", SmallWarehouse.TENANT).update();
            String blocked = client.create("MATERIALS", Map.of("csv", HEADER + rows(0, 10)));
            BlockedStatements.await(database, 1);
            cancellations.add(Background.start(() -> client.cancel(blocked, "used")));
            BlockedStatements.await(database, 2);
            return blocked;
        });

        assertThat(cancellations.get(0).join().errorCodes()).containsExactly("IDEMPOTENCY_KEY_REUSED");
        assertThat(status(client.end(importId))).isEqualTo("SUCCEEDED");
        assertThat(materials()).isEqualTo(10);
    }

    /** Of two that cancel under one key, one finds nothing left to cancel; both are told that it is cancelled. */
    @Test
    void twoAtOnceThatCancelUnderOneKeyGetOneAnswer() {
        String importId = client.create("MATERIALS", Map.of());
        List<CompletableFuture<GraphQlAnswer>> answers = Stream.generate(
                        () -> Background.start(() -> client.cancel(importId, "once")))
                .limit(4)
                .toList();

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.join()
                                .data()
                                .at("/cancelImport/job/status")
                                .asString())
                        .isEqualTo("CANCELLED"));
    }

    @Test
    void whenItsProcessDiedTheNextOneSaysSo() {
        String importId = client.create("MATERIALS", Map.of());
        database.sql()
                .sql("UPDATE import_jobs SET status = 'RUNNING', started_at = now(), heartbeat_at = now()")
                .update();
        assertThat(service.bean(AbandonedImports.class).run(new TenantId(SmallWarehouse.TENANT)))
                .as("its process was alive a moment ago")
                .isFalse();
        database.sql()
                .sql("UPDATE import_jobs SET heartbeat_at = now() - interval '31 seconds'")
                .update();
        assertThat(service.bean(AbandonedImports.class).run(new TenantId(SmallWarehouse.TENANT)))
                .isTrue();
        JsonNode job = client.look(importId);
        assertThat(status(job)).isEqualTo("FAILED");
        assertThat(job.at("/report/failure").asString())
                .isEqualTo("The service ended while it ran; nothing was written");
    }

    @Test
    void whenTheServiceStopsInTheMiddleItSaysSo() throws IOException {
        String importId = client.create("MATERIALS", Map.of());
        SlowFile file = SlowFile.send(client, importId);
        CompletableFuture<Void> stopped = Background.start(service::close);
        while (!stopped.isDone() && file.isTaken(rows(2_000, 4_000))) {
            ImportClient.pause();
        }
        stopped.join();
        assertThat(database.sql()
                        .sql("SELECT status FROM import_jobs WHERE import_id = :id")
                        .param("id", importId)
                        .query(String.class)
                        .single())
                .isEqualTo("FAILED");
        assertThat(materials()).isZero();
    }

    @Test
    void twoAtOnceOfTheSameFileBothEndAndNothingIsTwice() throws IOException {
        String first = client.create("MATERIALS", Map.of());
        String second = client.create("MATERIALS", Map.of());
        SlowFile one = SlowFile.send(client, first);
        SlowFile two = SlowFile.send(client, second);
        String third = client.create("MATERIALS", Map.of());
        assertThat(client.send(third, BodyPublishers.ofString(HEADER)).statusCode())
                .as("a third is too many for this service")
                .isEqualTo(503);
        one.end();
        two.end();
        JsonNode firstJob = client.end(first);
        JsonNode secondJob = client.end(second);
        assertThat(List.of(status(firstJob), status(secondJob))).containsExactly("SUCCEEDED", "SUCCEEDED");
        assertThat(Stream.of(firstJob, secondJob).flatMap(job -> written(job).stream()))
                .as("the later one finds the rows of the earlier")
                .containsExactlyInAnyOrder("materials 2000+0", "materials 0+0");
        assertThat(materials()).isEqualTo(2_000);
        assertThat(written(client.csv("MATERIALS", HEADER + rows(0, 1)))).containsExactly("materials 0+0");
    }

    private int materials() {
        return database.sql()
                .sql("SELECT count(*) FROM materials")
                .query(Integer.class)
                .single();
    }
}

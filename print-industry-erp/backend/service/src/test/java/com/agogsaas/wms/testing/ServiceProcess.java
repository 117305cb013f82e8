package com.agogsaas.wms.testing;

import com.agogsaas.wms.BinOptimizationApplication;
import com.agogsaas.wms.platform.database.DatabaseAddress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The whole service in a process of its own, as a pod runs it: it can be killed, and there can be several. */
public final class ServiceProcess implements AutoCloseable, PutawayClient.GraphQlEndpoint {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String READY = "ready: ";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Process process;
    private final URI graphQl;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private ServiceProcess(Process process, URI graphQl) {
        this.process = process;
        this.graphQl = graphQl;
    }

    /** Starts it on a free port with further settings, each as {@code name=value}, and waits until it is ready. */
    public static ServiceProcess start(DatabaseAddress database, String... settings) {
        try {
            Process process = new ProcessBuilder(command(database, settings))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
            String ready = output.lines()
                    .filter(line -> line.startsWith(READY))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("The service process ended before it was ready"));
            readOn(output);
            return new ServiceProcess(
                    process, URI.create(ready.substring(READY.length())).resolve("/graphql"));
        } catch (IOException e) {
            throw new UncheckedIOException("No process for the service", e);
        }
    }

    /** Whoever logs waits for a reader once the pipe is full, and answers nobody. */
    private static void readOn(BufferedReader output) {
        Thread reader = new Thread(
                () -> {
                    try (output) {
                        output.transferTo(Writer.nullWriter());
                    } catch (IOException gone) {
                        // So is what it would have said.
                    }
                },
                "service-output");
        reader.setDaemon(true);
        reader.start();
    }

    private static List<String> command(DatabaseAddress database, String... settings) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                BinOptimizationApplication.class.getName(),
                "--wms.service.port=0",
                "--wms.database.host=" + database.host(),
                "--wms.database.port=" + database.port(),
                "--wms.database.name=" + database.database(),
                "--wms.database.user=" + database.user(),
                "--wms.database.password=" + database.password(),
                "--wms.database.pool-size=6",
                "--spring.datasource.hikari.connection-timeout=3000"));
        for (String setting : settings) {
            command.add("--" + setting);
        }
        return command;
    }

    @Override
    public GraphQlAnswer graphQl(String document, Map<String, ?> variables) {
        HttpRequest request = HttpRequest.newBuilder(graphQl)
                .header("Content-Type", "application/json")
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofString(
                        JSON.writeValueAsString(Map.of("query", document, "variables", variables))))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new GraphQlAnswer(response.statusCode(), JSON.readTree(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException("No answer from " + graphQl, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted waiting for " + graphQl, e);
        }
    }

    /** Ends it as kill -9 does, and waits until it is gone. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}

package com.agogsaas.wms.testing;

import com.agogsaas.wms.BinOptimizationApplication;
import com.agogsaas.wms.platform.database.DatabaseAddress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import tools.jackson.databind.json.JsonMapper;

/** The whole service in a process of its own, as a pod runs it: it can be killed, and there can be several. */
public final class ServiceProcess implements AutoCloseable, PutawayClient.GraphQlEndpoint {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String READY = "ready: ";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Process process;
    private final URI root;
    private final Queue<String> output;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private ServiceProcess(Process process, URI root, Queue<String> output) {
        this.process = process;
        this.root = root;
        this.output = output;
    }

    /** Starts it on a free port with further settings, each as {@code name=value}, and waits until it is ready. */
    public static ServiceProcess start(DatabaseAddress database, String... settings) {
        return start(new ProcessBuilder(command(database, settings)));
    }

    /** Starts it as an operator does, set up by environment variables alone, and waits until it is ready. */
    public static ServiceProcess start(Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(java());
        builder.environment().putAll(environment);
        return start(builder);
    }

    private static ServiceProcess start(ProcessBuilder builder) {
        try {
            Process process =
                    builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
            Queue<String> output = new ConcurrentLinkedQueue<>();
            BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
            String ready = reader.lines()
                    .peek(output::add)
                    .filter(line -> line.startsWith(READY))
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalStateException("The service process ended before it was ready: " + output));
            readOn(reader, output);
            return new ServiceProcess(process, URI.create(ready.substring(READY.length())), output);
        } catch (IOException e) {
            throw new UncheckedIOException("No process for the service", e);
        }
    }

    /** Whoever logs waits for a reader once the pipe is full, and answers nobody. */
    private static void readOn(BufferedReader reader, Queue<String> output) {
        Thread thread = new Thread(
                () -> {
                    try (reader) {
                        reader.lines().forEach(output::add);
                    } catch (IOException | UncheckedIOException gone) {
                        // So is what it would have said.
                    }
                },
                "service-output");
        thread.setDaemon(true);
        thread.start();
    }

    private static List<String> java() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                BinOptimizationApplication.class.getName());
    }

    private static List<String> command(DatabaseAddress database, String... settings) {
        List<String> command = new ArrayList<>(java());
        command.addAll(List.of(
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

    /** What it has said so far on its standard output. */
    public String output() {
        return String.join("\n", output);
    }

    public URI root() {
        return root;
    }

    @Override
    public GraphQlAnswer graphQl(String document, Map<String, ?> variables) {
        return graphQl(HttpRequest.newBuilder(), document, variables);
    }

    /** Sends a GraphQL document as the bearer of a token. */
    public GraphQlAnswer graphQl(String token, String document, Map<String, ?> variables) {
        return graphQl(HttpRequest.newBuilder().header("Authorization", "Bearer " + token), document, variables);
    }

    private GraphQlAnswer graphQl(HttpRequest.Builder request, String document, Map<String, ?> variables) {
        HttpResponse<String> response = send(request.uri(root.resolve("/graphql"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        JSON.writeValueAsString(Map.of("query", document, "variables", variables)))));
        return new GraphQlAnswer(response.statusCode(), JSON.readTree(response.body()));
    }

    /** Sends any request. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("No answer from " + root, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted waiting for " + root, e);
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

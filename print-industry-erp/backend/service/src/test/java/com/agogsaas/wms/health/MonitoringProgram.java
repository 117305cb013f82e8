package com.agogsaas.wms.health;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Prometheus or Alertmanager out of Debian's packages, on a free port of the loopback address. */
final class MonitoringProgram implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Process process;
    private final URI root;
    private final HttpClient http = HttpClient.newHttpClient();

    private MonitoringProgram(Process process, URI root) {
        this.process = process;
        this.root = root;
    }

    static MonitoringProgram prometheus(Path folder, Path configuration) {
        return start(
                folder,
                "prometheus",
                List.of("--config.file=" + configuration, "--storage.tsdb.path=" + folder.resolve("samples")));
    }

    static MonitoringProgram alertmanager(Path folder, Path configuration) {
        return start(
                folder,
                "prometheus-alertmanager",
                List.of(
                        "--config.file=" + configuration,
                        "--storage.path=" + folder.resolve("silences"),
                        "--cluster.listen-address="));
    }

    private static MonitoringProgram start(Path folder, String program, List<String> options) {
        Path file = Path.of("/usr/bin", program);
        if (!Files.isExecutable(file)) {
            throw new IllegalStateException("This test needs " + file
                    + ": install the packages prometheus and prometheus-alertmanager (script/test installs them)");
        }
        try {
            int port = freePort();
            List<String> command = new ArrayList<>(List.of(file.toString()));
            command.addAll(options);
            command.add("--web.listen-address=127.0.0.1:" + port);
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve(program + ".log").toFile())
                    .start();
            var started = new MonitoringProgram(process, URI.create("http://127.0.0.1:" + port));
            started.awaitReady(folder.resolve(program + ".log"));
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(program + " cannot be started", e);
        }
    }

    private void awaitReady(Path log) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                if (send(HttpRequest.newBuilder(root.resolve("/-/ready"))).statusCode() == 200) {
                    return;
                }
                Thread.sleep(100);
            } catch (UncheckedIOException notYet) {
                // It does not listen yet; asked again.
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
        close();
        throw new IllegalStateException("It is not ready: " + Files.readString(log));
    }

    String address() {
        return root.getAuthority();
    }

    JsonNode get(String path) {
        return JSON.readTree(send(HttpRequest.newBuilder(root.resolve(path))).body());
    }

    int post(String path, String body) {
        return send(HttpRequest.newBuilder(root.resolve(path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)))
                .statusCode();
    }

    /** The values of a query's result, without those that are not a number. */
    List<Double> values(String query) {
        JsonNode result = get("/api/v1/query?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
                .at("/data/result");
        List<Double> values = new ArrayList<>();
        for (JsonNode series : result) {
            double value = Double.parseDouble(series.at("/value/1").asString().replace("Inf", "Infinity"));
            if (!Double.isNaN(value)) {
                values.add(value);
            }
        }
        return values;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("No answer from " + root, e);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}

package com.agogsaas.wms.testing;

import com.agogsaas.wms.BinOptimizationApplication;
import com.agogsaas.wms.platform.database.DatabaseAddress;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import tools.jackson.databind.json.JsonMapper;

/** The whole service on a free port, with a test's database, spoken to over HTTP as its users do. */
public final class RunningService implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ConfigurableApplicationContext context;
    private final URI root;
    private final HttpClient http = HttpClient.newHttpClient();

    private RunningService(ConfigurableApplicationContext context) {
        this.context = context;
        this.root = URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port"));
    }

    /**
     * Starts it with further settings, each as {@code name=value}. Unless one of them says otherwise it computes no
     * signals and mends nothing on its own account, so that nothing but the test changes any row.
     */
    public static RunningService start(TestDatabase database, String... settings) {
        return start(database, application -> {}, settings);
    }

    /** Starts it after something was done to the application, with further settings. */
    public static RunningService start(TestDatabase database, Consumer<SpringApplication> change, String... settings) {
        DatabaseAddress address = database.application();
        List<String> arguments = new ArrayList<>(List.of(
                "--wms.service.port=0",
                "--wms.database.host=" + address.host(),
                "--wms.database.port=" + address.port(),
                "--wms.database.name=" + address.database(),
                "--wms.database.user=" + address.user(),
                "--wms.database.password=" + address.password(),
                "--wms.database.pool-size=10",
                "--signals.interval=0s",
                "--remediation.enabled=false",
                "--logging.level.root=WARN"));
        for (String setting : settings) {
            arguments.removeIf(usual -> usual.startsWith("--" + setting.substring(0, setting.indexOf('=') + 1)));
            arguments.add("--" + setting);
        }
        SpringApplication application = new SpringApplication(BinOptimizationApplication.class);
        change.accept(application);
        return new RunningService(application.run(arguments.toArray(String[]::new)));
    }

    /** A part of it, for tests that look inside. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Hands on whatever the rooms publish from now on. */
    public void listen(Consumer<Object> listener) {
        context.addApplicationListener(event -> {
            if (event instanceof PayloadApplicationEvent<?> published) {
                listener.accept(published.getPayload());
            }
        });
    }

    public URI root() {
        return root;
    }

    /** Sends a GraphQL document without variables. */
    public GraphQlAnswer graphQl(String document) {
        return graphQl(document, Map.of());
    }

    /** Sends a GraphQL document. */
    public GraphQlAnswer graphQl(String document, Map<String, ?> variables) {
        String body = JSON.writeValueAsString(Map.of("query", document, "variables", variables));
        return post("application/json", BodyPublishers.ofString(body));
    }

    /** Sends a GraphQL document as the bearer of a token. */
    public GraphQlAnswer graphQl(String token, String document, Map<String, ?> variables) {
        String body = JSON.writeValueAsString(Map.of("query", document, "variables", variables));
        HttpResponse<String> response = send(HttpRequest.newBuilder(root.resolve("/graphql"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(body))
                .build());
        return new GraphQlAnswer(response.statusCode(), JSON.readTree(response.body()));
    }

    /** Sends any body to the GraphQL path. */
    public GraphQlAnswer post(String contentType, BodyPublisher body) {
        HttpResponse<String> response = send(HttpRequest.newBuilder(root.resolve("/graphql"))
                .header("Content-Type", contentType)
                .POST(body)
                .build());
        return new GraphQlAnswer(response.statusCode(), JSON.readTree(response.body()));
    }

    /** Sends any request. */
    public HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("No answer to " + request, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted waiting for " + request, e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}

package com.agogsaas.wms.platform.start;

import com.agogsaas.wms.platform.settings.ServiceSettings;
import com.agogsaas.wms.platform.settings.StartProblems;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Looks for what would stop the start half-way, before the log is opened and the database is touched. */
final class StartChecks implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    /** After the settings are read, at +10, and before logging starts, at +20. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 15;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        StartProblems problems = StartProblems.of(event.getBootstrapContext());
        ConfigurableEnvironment environment = event.getEnvironment();
        if (problems.isEmpty()) {
            ServiceSettings settings = Binder.get(environment)
                    .bind("wms.service", ServiceSettings.class)
                    .get();
            boolean local = !settings.environment().isShared();
            portProblem(settings.port(), local).ifPresent(problems::add);
            if (local) {
                Path directory = settings.absoluteDataDirectory();
                Optional<String> problem = directoryProblem(directory);
                problem.ifPresentOrElse(problems::add, () -> logToFile(environment, directory));
            }
        }
    }

    private static Optional<String> portProblem(int port, boolean local) {
        try (var socket = new ServerSocket(port, 1, local ? InetAddress.getLoopbackAddress() : null)) {
            return socket.isBound() ? Optional.empty() : Optional.of("PORT " + port + " cannot be listened on");
        } catch (IOException e) {
            return Optional.of("PORT " + port + " cannot be listened on (" + e.getMessage()
                    + "): stop the program that has it, or set PORT to another port");
        }
    }

    private static Optional<String> directoryProblem(Path directory) {
        try {
            Files.createDirectories(directory);
            Files.delete(Files.createTempFile(directory, "writable-", ".check"));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("DATA_DIR " + directory + " cannot be written to: " + e);
        }
    }

    private static void logToFile(ConfigurableEnvironment environment, Path directory) {
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "log of a development run",
                        Map.of(
                                "logging.file.name",
                                directory.resolve("service.log").toString())));
    }
}

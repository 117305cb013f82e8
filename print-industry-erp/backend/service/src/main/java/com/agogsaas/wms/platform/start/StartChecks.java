package com.agogsaas.wms.platform.start;

import com.agogsaas.wms.platform.settings.InvalidSettingsException;
import com.agogsaas.wms.platform.settings.ServiceSettings;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
        ConfigurableEnvironment environment = event.getEnvironment();
        ServiceSettings settings = Binder.get(environment)
                .bind("wms.service", ServiceSettings.class)
                .get();
        checkPort(settings);
        if (!settings.environment().isShared()) {
            Path directory = settings.absoluteDataDirectory();
            checkWritable(directory);
            logToFile(environment, directory);
        }
    }

    private static void checkPort(ServiceSettings settings) {
        int port = settings.port();
        InetAddress address = settings.environment().isShared() ? null : InetAddress.getLoopbackAddress();
        try (var socket = new ServerSocket(port, 1, address)) {
            if (socket.getLocalPort() == 0) {
                throw new IOException("no port is free");
            }
        } catch (BindException e) {
            throw refusal("PORT " + port + " is not free (" + e.getMessage()
                    + "): stop the program that listens there, or set PORT to another port");
        } catch (IOException e) {
            throw refusal("PORT " + port + " cannot be listened on: " + e.getMessage());
        }
    }

    private static void checkWritable(Path directory) {
        try {
            Files.createDirectories(directory);
            Files.delete(Files.createTempFile(directory, "writable-", ".check"));
        } catch (IOException e) {
            throw refusal("DATA_DIR " + directory + " cannot be written to: " + e);
        }
    }

    /** The console stays for who started the service: ready or not, and warnings. In production it has everything. */
    private static void logToFile(ConfigurableEnvironment environment, Path directory) {
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "log of a development run",
                        Map.of(
                                "logging.file.name",
                                directory.resolve("service.log").toString(),
                                "logging.threshold.console",
                                "WARN")));
    }

    private static InvalidSettingsException refusal(String problem) {
        return new InvalidSettingsException(List.of(problem));
    }
}

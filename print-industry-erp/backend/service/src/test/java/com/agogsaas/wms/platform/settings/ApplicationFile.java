package com.agogsaas.wms.platform.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** The service's application.yaml, and what comes of it with some environment variables set. */
final class ApplicationFile {

    private static final PropertySource<?> FILE = load();

    private ApplicationFile() {}

    static List<CataloguedSetting> settings() {
        return SettingsCatalogue.list(property -> {
            Object value = FILE.getProperty(property);
            return value == null ? null : value.toString();
        });
    }

    /** The environment of a process that has these variables and no others. */
    static StandardEnvironment with(Map<String, String> variables) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
        environment.getPropertySources().addFirst(new MapPropertySource("variables", Map.copyOf(variables)));
        environment.getPropertySources().addLast(FILE);
        ConfigurationPropertySources.attach(environment);
        return environment;
    }

    private static PropertySource<?> load() {
        try {
            return new YamlPropertySourceLoader()
                    .load("application.yaml", new ClassPathResource("application.yaml"))
                    .get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package com.agogsaas.wms.platform.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;

/** Checks all settings and sets what follows from them, before logging, beans or the database are started. */
final class SettingsPostProcessor implements EnvironmentPostProcessor, Ordered {

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        List<CataloguedSetting> settings = SettingsCatalogue.list(property -> written(environment, property));
        List<String> problems = new ArrayList<>(new SettingsCheck(environment).problems(settings));
        if (problems.isEmpty()) {
            ServiceSettings service = Binder.get(environment)
                    .bind("wms.service", ServiceSettings.class)
                    .get();
            problems.addAll(StartRules.problems(service, environment));
            derive(service, environment.getPropertySources());
        }
        if (!problems.isEmpty()) {
            throw new InvalidSettingsException(problems);
        }
    }

    /** The file's own text, whatever overrides it. */
    private static @Nullable String written(ConfigurableEnvironment environment, String property) {
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (source.getName().contains("application.yaml") && source.getProperty(property) != null) {
                return String.valueOf(source.getProperty(property));
            }
        }
        return null;
    }

    private static void derive(ServiceSettings service, MutablePropertySources sources) {
        Map<String, Object> usual = new HashMap<>();
        usual.put("server.port", service.port());
        usual.put("spring.graphql.graphiql.enabled", !service.environment().isShared());
        sources.addLast(new MapPropertySource("derived from the service's settings", usual));
        if (!service.environment().isShared()) {
            // First, so that nothing overrides it: without a login, nobody from elsewhere gets in.
            sources.addFirst(
                    new MapPropertySource("a development run is local", Map.of("server.address", "127.0.0.1")));
        }
    }
}

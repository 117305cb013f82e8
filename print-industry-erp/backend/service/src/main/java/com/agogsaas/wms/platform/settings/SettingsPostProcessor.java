package com.agogsaas.wms.platform.settings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.util.StringUtils;

/** Checks all settings and sets what follows from them, before logging, beans or the database are started. */
final class SettingsPostProcessor implements EnvironmentPostProcessor, Ordered {

    private final StartProblems problems;

    SettingsPostProcessor(ConfigurableBootstrapContext start) {
        this.problems = StartProblems.of(start);
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        List<CataloguedSetting> settings = SettingsCatalogue.list(property -> written(environment, property));
        MutablePropertySources sources = environment.getPropertySources();
        sources.addFirst(
                new MapPropertySource("secrets in files", SecretFiles.read(settings, environment, problems::add)));
        sources.addFirst(new MapPropertySource("defaults of empty settings", defaults(settings, environment)));
        new SettingsCheck(environment).problems(settings).forEach(problems::add);
        if (problems.isEmpty()) {
            ServiceSettings service = Binder.get(environment)
                    .bind("wms.service", ServiceSettings.class)
                    .get();
            StartRules.problems(service, environment).forEach(problems::add);
            derive(service, sources);
        }
    }

    /**
     * An empty variable is the same as none; Spring would take it for an empty value, and an empty number for a fault.
     */
    private static Map<String, Object> defaults(List<CataloguedSetting> settings, ConfigurableEnvironment environment) {
        Map<String, Object> defaults = new HashMap<>();
        for (CataloguedSetting setting : settings) {
            if (!StringUtils.hasText(environment.getProperty(setting.property()))) {
                defaults.put(setting.property(), setting.defaultValue());
            }
        }
        return defaults;
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

    private void derive(ServiceSettings service, MutablePropertySources sources) {
        boolean local = !service.environment().isShared();
        sources.addLast(new MapPropertySource(
                "what follows from the settings",
                Map.of("server.port", service.port(), "spring.graphql.graphiql.enabled", local)));
        if (local) {
            // First, so that nothing overrides it: without a login, nobody from elsewhere gets in.
            sources.addFirst(
                    new MapPropertySource("a development run is local", Map.of("server.address", "127.0.0.1")));
        } else if (problems.isEmpty()) {
            sources.addFirst(new MapPropertySource(
                    "a shared run logs to its console", Map.of("logging.threshold.console", "TRACE")));
        }
    }
}

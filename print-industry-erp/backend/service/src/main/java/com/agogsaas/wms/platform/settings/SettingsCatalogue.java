package com.agogsaas.wms.platform.settings;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Finds every setting: each component of each record of settings in any room. */
final class SettingsCatalogue {

    private static final String ROOMS = "com.agogsaas.wms";

    /** What application.yaml says of a setting: {@code ${PORT:}}, or {@code ${DB_NAME:wms}} with a default. */
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(?::(.*))?}");

    private SettingsCatalogue() {}

    /**
     * Lists all settings, record by record, in the order in which each declares them.
     *
     * @param written what application.yaml has for a property, placeholders and all
     */
    static List<CataloguedSetting> list(Function<String, @Nullable String> written) {
        return records()
                .sorted(Comparator.comparing(Class::getSimpleName))
                .flatMap(type -> settings(type, written))
                .toList();
    }

    private static Stream<Class<?>> records() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents(ROOMS).stream().map(found -> {
            String name = String.valueOf(found.getBeanClassName());
            Class<?> type = ClassUtils.resolveClassName(name, SettingsCatalogue.class.getClassLoader());
            if (!type.isRecord()) {
                throw new IllegalStateException("Settings are records, but " + name + " is not");
            }
            return type;
        });
    }

    private static Stream<CataloguedSetting> settings(Class<?> type, Function<String, @Nullable String> written) {
        ConfigurationProperties properties = AnnotationUtils.findAnnotation(type, ConfigurationProperties.class);
        String prefix = properties == null ? "" : properties.prefix();
        return Arrays.stream(type.getRecordComponents()).map(component -> setting(prefix, component, written));
    }

    private static CataloguedSetting setting(
            String prefix, RecordComponent component, Function<String, @Nullable String> written) {
        String property = prefix + "." + DataObjectPropertyName.toDashedForm(component.getName());
        String text = written.apply(property);
        Matcher matcher = VARIABLE.matcher(text == null ? "" : text);
        boolean mapped = matcher.matches();
        String inFile = mapped ? matcher.group(2) : text;
        return new CataloguedSetting(
                property,
                mapped ? matcher.group(1) : null,
                component,
                inFile == null || inFile.isEmpty() ? defaultInRecord(component) : inFile);
    }

    /** The annotation is kept at the parameter of the record's constructor only. */
    private static String defaultInRecord(RecordComponent component) {
        return Arrays.stream(component.getDeclaringRecord().getDeclaredConstructors())
                .flatMap(constructor -> Arrays.stream(constructor.getParameters()))
                .filter(parameter -> parameter.getName().equals(component.getName()))
                .map(parameter -> parameter.getAnnotation(DefaultValue.class))
                .filter(Objects::nonNull)
                .map(annotation -> String.join(",", annotation.value()))
                .findFirst()
                .orElse("");
    }
}

package com.agogsaas.wms.platform.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes docs/configuration.md: the settings as the catalogue has them, in the words of their Javadoc. */
final class ConfigurationDocument {

    /** Written by Spring Boot's annotation processor at compile time, and there only. */
    private static final String METADATA = "/META-INF/spring-configuration-metadata.json";

    private static final String BEGINNING = """
            # Configuration

            <!-- Written by ConfigurationDocumentTest: run it with -Ddocs.write=true instead of editing this file. -->

            Each setting is an environment variable. An empty one is the same as none. Values that are not legal stop the
            start, with one line on stderr for each of them.

            The scripts look at two more: `JAVA_HOME`, the JDK to use, and `JAVA_OPTS`, further options for the service's
            Java, such as `-Xmx1g`.

            A secret may be in a file instead: `DB_PASSWORD_FILE` then names the file whose text is the password.
            """;

    private ConfigurationDocument() {}

    static String text() {
        Map<String, String> descriptions = descriptions();
        Map<String, List<CataloguedSetting>> groups = ApplicationFile.settings().stream()
                .collect(Collectors.groupingBy(setting -> heading(setting.holder())));
        return BEGINNING
                + groups.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(group -> table(group.getKey(), group.getValue(), descriptions))
                        .collect(Collectors.joining());
    }

    private static String table(String heading, List<CataloguedSetting> settings, Map<String, String> descriptions) {
        return "\n## " + heading + "\n\n| variable | default | legal | meaning |\n|---|---|---|---|\n"
                + settings.stream()
                        .map(setting -> row(setting, descriptions.getOrDefault(setting.property(), "")))
                        .collect(Collectors.joining());
    }

    private static String row(CataloguedSetting setting, String description) {
        if (description.isBlank()) {
            throw new IllegalStateException("The Javadoc does not say what " + setting.property() + " is");
        }
        String defaultValue = setting.defaultValue().isEmpty() ? "" : "`" + setting.defaultValue() + "`";
        return "| `" + setting.name() + "` | " + defaultValue + " | "
                + LegalValues.of(setting.component()) + " | "
                + description
                        .replaceAll("\\{@(?:code|value) ([^}]*)}", "`$1`")
                        .replaceAll("\\{@link #?([^}]*)}", "`$1`")
                + " |\n";
    }

    /** {@code PutawaySettings} becomes {@code Putaway settings}. */
    private static String heading(Class<?> record) {
        String words = record.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        return words.charAt(0) + words.substring(1).toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> descriptions() {
        Map<String, String> descriptions = new HashMap<>();
        try (InputStream metadata = ServiceSettings.class.getResourceAsStream(METADATA)) {
            if (metadata == null) {
                throw new IllegalStateException("The class path has no " + METADATA);
            }
            for (JsonNode property :
                    JsonMapper.builder().build().readTree(metadata).get("properties")) {
                descriptions.put(
                        property.get("name").asString(),
                        property.path("description").asString(""));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return descriptions;
    }
}

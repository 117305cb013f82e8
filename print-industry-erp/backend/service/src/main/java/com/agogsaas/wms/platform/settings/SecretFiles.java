package com.agogsaas.wms.platform.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Secrets that are given as files, the way Kubernetes and Docker mount them: {@code DB_PASSWORD_FILE} names the file
 * whose text is the value of {@code DB_PASSWORD}. No message quotes what is in one.
 */
final class SecretFiles {

    /** What is added to the variable's name. */
    static final String SUFFIX = "_FILE";

    /** More than any secret has; keeps a wrong path from filling the memory. */
    private static final long MAX_BYTES = 64 * 1024;

    private SecretFiles() {}

    /** The values of secret settings that files have, by property. */
    static Map<String, Object> read(
            List<CataloguedSetting> settings, Environment environment, Consumer<String> problems) {
        Map<String, Object> secrets = new HashMap<>();
        for (CataloguedSetting setting : settings) {
            String file = setting.isSecret() ? environment.getProperty(setting.name() + SUFFIX) : null;
            if (!StringUtils.hasText(file)) {
                continue;
            }
            String variable = setting.name() + SUFFIX;
            if (StringUtils.hasText(environment.getProperty(setting.name()))) {
                problems.accept(variable + " and " + setting.name() + " are both set: unset one of them");
                continue;
            }
            try {
                secrets.put(setting.property(), text(Path.of(file)));
            } catch (IOException | InvalidPathException unreadable) {
                problems.accept(variable + " names " + file + ", which cannot be read: "
                        + unreadable.getClass().getSimpleName());
            }
        }
        return secrets;
    }

    /** Without the line end that editors leave. */
    private static String text(Path file) throws IOException {
        if (Files.size(file) > MAX_BYTES) {
            throw new IOException("It is larger than any secret");
        }
        return Files.readString(file).replaceFirst("\\R\\z", "");
    }
}

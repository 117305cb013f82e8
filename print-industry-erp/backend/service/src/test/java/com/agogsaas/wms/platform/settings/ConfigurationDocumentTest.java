package com.agogsaas.wms.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Keeps docs/configuration.md true; {@code -Ddocs.write=true} writes it anew. */
class ConfigurationDocumentTest {

    /** From the module's folder, which is where Maven runs its tests. */
    private static final Path FILE = Path.of("..", "..", "..", "docs", "configuration.md");

    @Test
    void listsEverySettingAsItIs() throws IOException {
        String text = ConfigurationDocument.text();
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(FILE, text, StandardCharsets.UTF_8);
        }
        assertThat(Files.readString(FILE, StandardCharsets.UTF_8))
                .as("docs/configuration.md is stale; run this test with -Ddocs.write=true")
                .isEqualTo(text);
    }
}

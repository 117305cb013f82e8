package com.agogsaas.wms.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFilesTest {

    @TempDir
    Path folder;

    private final List<String> problems = new ArrayList<>();

    @Test
    void aFileHasThePasswordWithoutItsLastLineEnd() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "two words \n");

        assertThat(read(Map.of("DB_PASSWORD_FILE", file.toString())))
                .containsExactly(Map.entry("wms.database.password", "two words "));
        assertThat(problems).isEmpty();
    }

    @Test
    void everySecretCanBeInAFile() {
        assertThat(ApplicationFile.settings().stream().filter(CataloguedSetting::isSecret))
                .isNotEmpty()
                .allMatch(setting -> setting.variable() != null);
    }

    @Test
    void theVariableAndItsFileContradictEachOther() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "hidden");

        read(Map.of("DB_PASSWORD_FILE", file.toString(), "DB_PASSWORD", "other"));

        assertThat(problems).containsExactly("DB_PASSWORD_FILE and DB_PASSWORD are both set: unset one of them");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        read(Map.of("DB_PASSWORD_FILE", folder.resolve("nothing").toString()));

        assertThat(problems).singleElement().asString().startsWith("DB_PASSWORD_FILE names " + folder);
    }

    @Test
    void otherSettingsAreNotReadFromFiles() throws IOException {
        Path file = Files.writeString(folder.resolve("host"), "db");

        assertThat(read(Map.of("DB_HOST_FILE", file.toString()))).isEmpty();
    }

    private Map<String, Object> read(Map<String, String> variables) {
        return SecretFiles.read(ApplicationFile.settings(), ApplicationFile.with(variables), problems::add);
    }
}

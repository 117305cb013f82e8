package com.agogsaas.wms.importing.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Keeps the tables of columns in docs/importing.md true; {@code -Ddocs.write=true} writes them anew. */
class ImportDocumentTest {

    /** From the module's folder, which is where Maven runs its tests. */
    private static final Path FILE = Path.of("..", "..", "..", "docs", "importing.md");

    @Test
    void listsEveryColumnAsItIs() throws IOException {
        String text = Files.readString(FILE, StandardCharsets.UTF_8);
        String expected = text;
        for (ImportKind kind : ImportKind.values()) {
            expected = withColumns(expected, kind);
        }
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(FILE, expected, StandardCharsets.UTF_8);
            text = expected;
        }
        assertThat(text)
                .as("docs/importing.md is stale; run this test with -Ddocs.write=true")
                .isEqualTo(expected);
    }

    private static String withColumns(String text, ImportKind kind) {
        String name = kind.name().toLowerCase(Locale.ROOT);
        Pattern place = Pattern.compile("(<!-- columns: " + name + " -->\n).*?(<!-- end -->)", Pattern.DOTALL);
        Matcher found = place.matcher(text);
        assertThat(found.find())
                .as("docs/importing.md has a place for the columns of " + name)
                .isTrue();
        return found.replaceFirst(Matcher.quoteReplacement(found.group(1) + columns(kind) + found.group(2)));
    }

    private static String columns(ImportKind kind) {
        StringBuilder table = new StringBuilder("| column | holds | meaning | example |\n|---|---|---|---|\n");
        for (Column column : StagedTable.of(kind).columns()) {
            table.append("| `")
                    .append(column.name())
                    .append(column.required() ? "` (needed) | " : "` | ")
                    .append(column.legal())
                    .append(" | ")
                    .append(column.meaning())
                    .append(column.example().isEmpty() ? " | |\n" : " | `" + column.example() + "` |\n");
        }
        return table.toString();
    }
}

package com.agogsaas.wms.runbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The command blocks of {@code docs/runbook.md}, with what each is marked with. */
final class RunbookDocument {

    static final Path REPOSITORY = Path.of("..", "..", "..");

    private static final Pattern BLOCK = Pattern.compile(
            "(?:<!-- (?<kind>proved by|not executed): (?<mark>[^>]+) -->\n)?"
                    + "```(?<language>bash|sql|graphql)\n(?<text>.*?)\n```",
            Pattern.DOTALL);

    private RunbookDocument() {}

    /**
     * A block of commands.
     *
     * @param language bash, sql or graphql
     * @param text the commands
     * @param provers tests that execute it; empty where none does
     * @param excuse why none does; empty where one does, or where the block is not marked at all
     */
    record Block(String language, String text, List<String> provers, String excuse) {

        boolean isProvedBy(Class<?> test) {
            return provers.contains(test.getSimpleName());
        }

        @Override
        public String toString() {
            return text.lines().findFirst().orElse("") + " ...";
        }
    }

    static List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(text());
        while (matcher.find()) {
            boolean proved = "proved by".equals(matcher.group("kind"));
            String mark = matcher.group("mark") == null ? "" : matcher.group("mark");
            blocks.add(new Block(
                    matcher.group("language"),
                    matcher.group("text"),
                    proved ? List.of(mark.split(", ")) : List.of(),
                    proved ? "" : mark));
        }
        return blocks;
    }

    /** How many fences of code open, marked or not. */
    static long fences() {
        return text().lines()
                .filter(line -> line.startsWith("```") && line.length() > 3)
                .count();
    }

    private static String text() {
        try {
            return Files.readString(REPOSITORY.resolve("docs").resolve("runbook.md"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

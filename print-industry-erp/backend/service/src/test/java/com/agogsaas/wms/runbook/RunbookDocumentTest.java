package com.agogsaas.wms.runbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.runbook.RunbookDocument.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every block of commands in the runbook is executed by a test that exists, or says why it is not. */
class RunbookDocumentTest {

    static List<Block> blocks() {
        return RunbookDocument.blocks();
    }

    @Test
    void noBlockIsOverlooked() {
        assertThat(blocks()).hasSize((int) RunbookDocument.fences()).hasSizeGreaterThan(25);
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void isProvedOrExcused(Block block) throws IOException {
        if (block.provers().isEmpty()) {
            assertThat(block.excuse()).as("why it is not executed").isNotBlank();
        }
        for (String prover : block.provers()) {
            assertThat(exists(prover)).as(prover).isTrue();
        }
    }

    private static boolean exists(String prover) throws IOException {
        if (prover.endsWith(".bats")) {
            return Files.exists(RunbookDocument.REPOSITORY.resolve(prover));
        }
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
            return files.anyMatch(file -> file.getFileName().toString().equals(prover + ".java"));
        }
    }
}

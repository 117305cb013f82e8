package com.agogsaas.wms.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.engine.instances.Solution;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command line prints, writes and answers. */
class SolveCommandTest {

    private static final String TWO_LOTS = "putaway 2 2 1\n10\n5\n6\n4\n3 2\n4 9\n";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Map<String, InstanceSolver> algorithms = new LinkedHashMap<>(EngineAlgorithms.all());

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("two.pa"), TWO_LOTS);
    }

    @Test
    void firstFitIsReportedAndWritten() throws IOException {
        Path solution = folder.resolve("out");

        assertThat(run(file.toString(), "--algorithm", "FFD", "--solution", solution.toString()))
                .isZero();

        // The lot of 6 goes to bin 0 for 3, then the lot of 4 too for 4; alone they would score 3 and 9.
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("{\"instance\":\"two\",\"algorithm\":\"FFD\",\"lots\":2,\"bins\":2,\"unplaced\":0,"
                        + "\"score\":7,\"bound\":12,\"gap\":0.416667,\"cpuMs\":")
                .contains("\"wallMs\":", "\"startCpuMs\":", "\"peakHeapMb\":")
                .endsWith("\"solution\":\"" + solution + "\"}\n");
        assertThat(Files.readAllLines(solution)).containsExactly("0", "0");
    }

    @Test
    void hybridSaysWhyItChoseAsItDid() {
        assertThat(run(file.toString(), "--algorithm", "HYBRID")).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\"score\":12")
                .contains("\"reason\":\"the lots take 67 % of the room,");
    }

    @Test
    void severalInstancesAreNumberedThroughAllFiles() throws IOException {
        Path packings = Files.writeString(folder.resolve("p.txt"), "2\na\n9 1 1\n9\nb\n9 2 2\n8\n8\n");

        assertThat(run(file.toString(), packings.toString(), "--solution", folder + "/out"))
                .isZero();

        assertThat(Files.readAllLines(folder.resolve("out.1"))).hasSize(2);
        assertThat(Files.readAllLines(folder.resolve("out.3"))).hasSize(2).doesNotHaveDuplicates();
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(3)
                .last()
                .asString()
                .contains("\"binsUsed\":2");
    }

    @Test
    void aLotWithoutAPlaceIsWrittenAsMinusOne() throws IOException {
        Files.writeString(file, "putaway 1 2 1\n5\n4\n9\n1\n1\n");

        assertThat(run(file.toString(), "--solution", folder + "/out")).isZero();

        assertThat(Files.readAllLines(folder.resolve("out"))).containsExactly("0", "-1");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"unplaced\":1");
    }

    @Test
    void anUnknownBoundIsLeftOut() {
        algorithms.put("NO-BOUND", (instance, seed, budget) -> answer(7, OptionalLong.empty(), 0, 0));

        assertThat(run(file.toString(), "--algorithm", "NO-BOUND")).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("bound\"", "gap", "null", "reason");
    }

    @Test
    void anUnsoundSolutionIsNotReported() {
        algorithms.put("LIAR", (instance, seed, budget) -> answer(8, OptionalLong.empty(), 0, 0));

        assertThat(run(file.toString(), "--algorithm", "LIAR")).isEqualTo(SolveCommand.UNSOUND);

        assertThat(out.size()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("error: two: the solution is unsound, nothing of it is reported:"
                        + " score is said to be 8 and is 7\n");
    }

    @Test
    void whatCannotBeReadIsNamed() throws IOException {
        Files.writeString(file, "putaway 2 2 1\n10\nfive\n");

        assertThat(run(file.toString())).isEqualTo(SolveCommand.UNREADABLE);

        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("error: " + file + ": line 3: expected ");
    }

    @Test
    void whatCannotBeWrittenIsSaid() {
        assertThat(run(file.toString(), "--solution", folder + "/missing/out")).isEqualTo(SolveCommand.NOT_WRITTEN);

        assertThat(err.toString(StandardCharsets.UTF_8)).contains("missing/out");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x.pa --algorithm",
                "x.pa --algorithm MAGIC",
                "x.pa --cpu-seconds 0",
                "x.pa --cpu-seconds NaN",
                "x.pa --cpu-seconds two",
                "x.pa --seed 1.5",
                "x.pa --fast"
            })
    void wrongOptionsAreRefused(String words) {
        assertThat(run(words.split(" ", -1))).isEqualTo(SolveCommand.UNREADABLE);

        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("error: ").hasLineCount(1);
    }

    @Test
    void helpNamesEveryAlgorithm() {
        assertThat(run("--help")).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(EngineAlgorithms.all().keySet());
    }

    @Test
    void everyAlgorithmSolvesEveryKindOfInstance() throws IOException {
        Path gap = Files.writeString(folder.resolve("gap"), "2 2\n7 2\n3 9\n1 2\n3 4\n5 6\n");
        Path vector = Files.writeString(folder.resolve("x.vbp"), "2\n10 20\n2\n1 2 1\n3 4 2\n");
        Path empty = Files.writeString(folder.resolve("empty.pa"), "putaway 0 0 2\n");
        for (String algorithm : EngineAlgorithms.all().keySet()) {
            List<String> words = new ArrayList<>(List.of("--algorithm", algorithm, "--cpu-seconds", "0.2"));
            for (Path path : List.of(file, gap, vector, empty)) {
                words.add(path.toString());
            }
            assertThat(run(words.toArray(String[]::new))).as(algorithm).isZero();
        }
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(16)
                .allMatch(line -> line.contains("\"unplaced\":0"));
    }

    private static InstanceSolver.Answer answer(long value, OptionalLong bound, int... binOfLot) {
        return InstanceSolver.Answer.of(new Solution(binOfLot, value, bound));
    }

    private int run(String... words) {
        List<String> given =
                Arrays.stream(words).filter(word -> !word.isEmpty()).toList();
        try (PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
                PrintStream complain = new PrintStream(err, true, StandardCharsets.UTF_8)) {
            return new SolveCommand(algorithms, print, complain).run(given, ProcessClock.ofThisProcess());
        }
    }
}

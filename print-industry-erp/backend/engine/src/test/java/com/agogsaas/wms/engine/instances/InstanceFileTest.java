package com.agogsaas.wms.engine.instances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every format is read as it is meant, and every fault is found where it is. */
class InstanceFileTest {

    private static final String PUTAWAY = """
            putaway 2 3 2
            100 50
            80 60
            10 5
            20 6
            30 7
            4 -1
            5 6
            0 9
            """;

    private static final String PACKINGS = """
            2
             first
             10 3 2
            4
            5
            6
             second
             100.5 2 1
            49.5
            51
            """;

    @TempDir
    private Path folder;

    @Test
    void putawayKeepsForbiddenBinsOutOfTheArcs() throws Exception {
        AssignmentInstance instance =
                (AssignmentInstance) read("small.pa", PUTAWAY).get(0);

        assertThat(instance.name()).isEqualTo("small");
        assertThat(instance.objective()).isEqualTo(Objective.SCORE);
        assertThat(instance.problem().capacity(1, 1)).isEqualTo(60);
        assertThat(instance.problem().arcs()).isEqualTo(5);
        assertThat(instance.problem().arc(0, 1)).isEqualTo(-1);
        assertThat(instance.problem().score(instance.problem().arc(2, 1))).isEqualTo(9);
        assertThat(instance.problem().size(2, instance.problem().arc(2, 1), 0)).isEqualTo(30);
    }

    @Test
    void putawayWithoutScoresWantsTheFewestBins() throws Exception {
        assertThat(read("x.pa", "putaway 1 1 1\n5\n4\n0\n").get(0).objective()).isEqualTo(Objective.BINS);
    }

    @Test
    void compressionIsToldFromTheContentsNotFromTheName() throws Exception {
        Path file = folder.resolve("small.pa");
        Files.write(file, compressed(PUTAWAY));

        assertThat(readAll(file).get(0).lots()).isEqualTo(3);
    }

    @Test
    void costsBecomeScoresAndBack() throws Exception {
        // Agent 0 asks 7 and 2 for the jobs, agent 1 asks 3 and 9; they take 1 2 and 3 4 of 5 and 6.
        AssignmentInstance instance = (AssignmentInstance)
                read("one", "2 2\n7 2\n3 9\n1 2\n3 4\n5 6\n").get(0);

        assertThat(instance.objective()).isEqualTo(Objective.COST);
        assertThat(instance.cost(0, instance.problem().arc(0, 0))).isEqualTo(7);
        assertThat(instance.cost(1, instance.problem().arc(1, 0))).isEqualTo(2);
        assertThat(instance.problem().score(instance.problem().arc(1, 0))).isEqualTo(7);
        assertThat(instance.problem().size(1, instance.problem().arc(1, 1), 0)).isEqualTo(4);
        assertThat(instance.problem().capacity(1, 0)).isEqualTo(6);
    }

    @Test
    void severalProblemsOfAgentsAndJobsAreNumbered() throws Exception {
        List<Instance> instances = read("gap1.txt", "2\n1 2\n3 4\n1 1\n5\n2 1\n8\n9\n1\n1\n5 5\n");

        assertThat(instances).extracting(Instance::name).containsExactly("gap1-0", "gap1-1");
        assertThat(instances).extracting(Instance::bins).containsExactly(1, 2);
    }

    @Test
    void vectorPackingRepeatsALotAsOftenAsItsLineSays() throws Exception {
        PackingInstance instance =
                (PackingInstance) read("x.vbp", "2\n10 20\n2\n1 2 1\n3 4 2\n").get(0);

        assertThat(instance.lots()).isEqualTo(3);
        assertThat(instance.size(2, 1)).isEqualTo(4);
        assertThat(instance.capacity(1)).isEqualTo(20);
    }

    @Test
    void binPackingTakesDecimalsInTheCoarsestUnit() throws Exception {
        List<Instance> instances = read("binpack.txt", PACKINGS);

        assertThat(instances).extracting(Instance::name).containsExactly("first", "second");
        assertThat(((PackingInstance) instances.get(0)).capacity(0)).isEqualTo(10);
        assertThat(((PackingInstance) instances.get(1)).capacity(0)).isEqualTo(1005);
        assertThat(((PackingInstance) instances.get(1)).size(1, 0)).isEqualTo(510);
    }

    /** Line breaks are written as slashes. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "x.pa | putaway 2 3 2/1 1/1 1/2 x | line 4: expected what a lot takes, a whole number, but found \"x\"",
                "x.pa | putaway 2 1 1/1/1/1/5 | line 5: the file ends where a score was expected",
                "x.pa | putaway 1 1 1/1/1/-2 | line 4: expected a score, not -2",
                "x.pa | putaway 1 1 1/1/1/5/6 | line 5: nothing more was expected, but found \"6\"",
                "x.pa | putaway 1 1 0/1/1/5 | line 1: expected the number of resources, 1 to 64, not 0",
                "x.pa | putaway 1 1 1/-1/1/5 | line 2: expected what a bin has left, which is 0 or more, not -1",
                "x.pa | putaway 1 1 1/99999999999999999999/1/5 | line 2: what a bin has left is more than 2^62",
                "x.pa | putaway 9999999 9999999 2/1 1 | line 2: the file ends where what a bin has left was expected",
                "x | 2 2/1 2/3 4/1 2/3 4/5 | line 6: the file ends where a capacity was expected",
                "x.vbp | 2/10 20/1/11 2 1 | line 4: a lot of 11 fits no bin, which has 10",
                "x.vbp | 2/10 20/3/1 2 1 | line 4: the file ends where a size was expected",
                "x.txt | 1/a/10 2 1/3/11 | line 5: a lot is larger than a bin",
                "x.txt | 1/a/10 2 1/3/4.1234 | line 5: expected a size with three decimals at most, not 4.1234",
                "x.txt | hello world | line 1: this is the start of no known format",
                "x.txt | / | line 1: the file is empty",
            })
    void faultsAreNamedWithTheirLine(String name, String text, String message) {
        assertThatThrownBy(() -> read(name, text.replace('/', '\n') + "\n"))
                .isInstanceOf(UnreadableInstanceException.class)
                .hasMessageContaining(name + ": ")
                .hasMessageContaining(message);
    }

    @Test
    void aCompressedFileThatBreaksOffIsAFaultWithALine() throws Exception {
        byte[] whole = compressed(PUTAWAY);
        Path file = folder.resolve("broken.pa.gz");
        Files.write(file, Arrays.copyOf(whole, whole.length - 12));

        assertThatThrownBy(() -> readAll(file))
                .isInstanceOf(UnreadableInstanceException.class)
                .hasMessageMatching(".*broken\\.pa\\.gz: .*");
    }

    @Test
    void whatCannotBeOpenedIsSaid() {
        assertThatThrownBy(() -> readAll(folder.resolve("missing.pa")))
                .isInstanceOf(UnreadableInstanceException.class)
                .hasMessageEndingWith("missing.pa: there is no such file");
        assertThatThrownBy(() -> readAll(folder)).isInstanceOf(UnreadableInstanceException.class);
    }

    private List<Instance> read(String name, String text) throws IOException, UnreadableInstanceException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return readAll(file);
    }

    private static List<Instance> readAll(Path file) throws IOException, UnreadableInstanceException {
        List<Instance> instances = new ArrayList<>();
        try (InstanceFile open = InstanceFile.open(file)) {
            while (open.hasNext()) {
                instances.add(open.next());
            }
        }
        return instances;
    }

    private static byte[] compressed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.US_ASCII));
        }
        return bytes.toByteArray();
    }
}

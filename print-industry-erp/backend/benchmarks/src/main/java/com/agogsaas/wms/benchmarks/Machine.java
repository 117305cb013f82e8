package com.agogsaas.wms.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;

/** What a figure was measured on, for whoever reads it later. */
public final class Machine {

    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    private Machine() {}

    /** The date, the processor and the Java, on one line. */
    public static String description(Clock clock) throws IOException {
        return LocalDate.now(clock) + "; " + processor() + ", "
                + Runtime.getRuntime().availableProcessors() + " processors; " + System.getProperty("java.vm.name")
                + " " + System.getProperty("java.vm.version") + "; " + System.getProperty("os.name") + " "
                + System.getProperty("os.version");
    }

    private static String processor() throws IOException {
        if (!Files.isReadable(PROCESSORS)) {
            return System.getProperty("os.arch");
        }
        return Files.readAllLines(PROCESSORS).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(System.getProperty("os.arch"));
    }
}

package com.agogsaas.wms.engine.cli;

import com.agogsaas.wms.engine.instances.Solution;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes solutions: one line for each lot, with the index of its bin counted from 0, or -1 for a lot without a place.
 * The only instance's goes into the file named; with several instances the first goes into {@code OUT.1}, the second
 * into {@code OUT.2}, and so on through all files.
 */
final class SolutionFiles {

    private final Path out;
    private final boolean numbered;
    private int written;

    SolutionFiles(Path out, boolean numbered) {
        this.out = out;
        this.numbered = numbered;
    }

    /** Writes the next instance's solution; returns the file. */
    Path write(Solution solution) throws IOException {
        written++;
        Path file = numbered ? out.resolveSibling(out.getFileName() + "." + written) : out;
        StringBuilder lines = new StringBuilder(solution.binOfLot().length * 4);
        for (int bin : solution.binOfLot()) {
            lines.append(bin).append('\n');
        }
        return Files.write(file, lines.toString().getBytes(StandardCharsets.US_ASCII));
    }
}

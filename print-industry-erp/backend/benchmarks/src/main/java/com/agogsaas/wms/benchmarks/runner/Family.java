package com.agogsaas.wms.benchmarks.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Instances of one origin, compared in one table. */
enum Family {
    PAP("pap", "putaway", "pap_.*\\.pa\\.gz", "planted optimum, bins exactly full"),
    PAR("par", "putaway", "par_.*\\.pa\\.gz", "realistic scores, zones"),
    PAB("pab", "putaway", "pab_.*\\.pa\\.gz", "fewest bins, different bins"),
    GAP("gap", "gap", "(gap[0-9]+-[0-9]+|[a-e][0-9]+)", "generalised assignment, lowest cost"),
    VBP_NEW("vbp", "vbp/New", ".*\\.vbp", "vector bin packing, set New"),
    VBP_PANIGRAHY("vbp", "vbp/Panigrahy", ".*\\.vbp", "vector bin packing, set Panigrahy"),
    VBP_TRIPLET("vbp", "vbp/Triplet", ".*\\.vbp", "vector bin packing, set Triplet"),
    BINPACK("binpack", "binpack", "binpack.*\\.txt", "bin packing");

    private final String word;
    private final String folder;
    private final String pattern;
    private final String description;

    Family(String word, String folder, String pattern, String description) {
        this.word = word;
        this.folder = folder;
        this.pattern = pattern;
        this.description = description;
    }

    String word() {
        return word;
    }

    String description() {
        return description;
    }

    Path folder(Path data) {
        return data.resolve(folder);
    }

    /** The family's files below the data folder by name; none where the folder is not there. */
    List<Path> files(Path data) throws IOException {
        if (!Files.isDirectory(folder(data))) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder(data))) {
            return all.filter(file -> file.getFileName().toString().matches(pattern))
                    .sorted()
                    .toList();
        }
    }
}

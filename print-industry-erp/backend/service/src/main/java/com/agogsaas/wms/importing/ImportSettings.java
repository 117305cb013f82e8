package com.agogsaas.wms.importing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What imports may cost.
 *
 * @param maxFileSize size of a file, decompressed
 * @param maxRunning imports under way in one process at most; more are refused
 * @param maxProblems problems in a file after which the rest of it is not read
 * @param spoolDirectory folder for the rows of files that are being imported; empty for the machine's usual one
 */
@Validated
@ConfigurationProperties("importing")
record ImportSettings(
        @DefaultValue("2GB") @Min(SMALLEST_FILE) @Max(LARGEST_FILE)
        DataSize maxFileSize,

        @DefaultValue("4") @Min(1) @Max(64) int maxRunning,
        @DefaultValue("1000000") @Min(1) @Max(100_000_000) long maxProblems,
        String spoolDirectory) {

    /** No room for more than a heading and a row. */
    private static final long SMALLEST_FILE = 1L << 10;

    /** More than anybody imports at once. */
    private static final long LARGEST_FILE = 1L << 40;
}

package com.agogsaas.wms.platform.settings;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where and how the service runs.
 *
 * @param environment where it runs; a development run listens on the loopback address only and needs no login
 * @param port TCP port that it listens on; 0 takes a free one
 * @param dataDirectory folder of the embedded database, its passwords and the log; relative to the working directory,
 *     and under {@code script/server} to the repository
 */
@Validated
@ConfigurationProperties("wms.service")
public record ServiceSettings(
        @DefaultValue("DEVELOPMENT") RunMode environment,
        @DefaultValue("4000") @Min(0) @Max(65_535) int port,
        String dataDirectory) {

    /** The data directory from the root on. */
    public Path absoluteDataDirectory() {
        return Path.of(dataDirectory).toAbsolutePath().normalize();
    }
}

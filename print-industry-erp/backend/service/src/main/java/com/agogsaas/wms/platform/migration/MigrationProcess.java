package com.agogsaas.wms.platform.migration;

import java.util.List;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A process that applies the migrations that a database lacks, and ends: what the deploy script and the pods' init
 * container run. A failed migration leaves nothing of itself behind, so the process can be run again.
 */
public final class MigrationProcess {

    /** The first argument of such a process. */
    public static final String COMMAND = "migrate";

    private static final int USAGE = 2;

    private MigrationProcess() {}

    /**
     * Migrates the database of the settings, with a line on stdout for every migration. The reason of a failure is on
     * stderr, and the process ends with code 1 then.
     *
     * @param arguments those after {@link #COMMAND}; there are none
     * @return the exit code
     */
    public static int run(List<String> arguments) {
        if (!arguments.isEmpty()) {
            System.err.println("error: there is no option " + arguments.get(0) + "; usage: " + COMMAND);
            return USAGE;
        }
        var process = new SpringApplication(MigrationBeans.class);
        process.setBannerMode(Banner.Mode.OFF);
        process.setWebApplicationType(WebApplicationType.NONE);
        // What fails is told once, in words; Flyway would log it too, with every connection that it lost on the way.
        process.setDefaultProperties(Map.of("logging.level.org.flywaydb", "off"));
        try (ConfigurableApplicationContext context = process.run()) {
            return SpringApplication.exit(context);
        }
    }
}

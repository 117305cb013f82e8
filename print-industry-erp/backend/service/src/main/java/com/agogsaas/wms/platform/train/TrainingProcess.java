package com.agogsaas.wms.platform.train;

import com.agogsaas.wms.acceptance.TrainCommand;
import java.io.IOException;
import java.util.List;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** A process that trains and ends. */
public final class TrainingProcess {

    /** The first argument of such a process. */
    public static final String COMMAND = "train";

    private TrainingProcess() {}

    /**
     * Trains by the settings of the service.
     *
     * @param arguments those after {@link #COMMAND}
     * @return the exit code
     */
    public static int run(List<String> arguments) {
        var process = new SpringApplication(TrainingBeans.class);
        process.setBannerMode(Banner.Mode.OFF);
        process.setWebApplicationType(WebApplicationType.NONE);
        try (ConfigurableApplicationContext context = process.run()) {
            return context.getBean(TrainCommand.class).run(arguments, System.out, System.err);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 130;
        } catch (IOException failure) {
            System.err.println("error: the model card could not be written: " + failure.getMessage());
            return 1;
        }
    }
}

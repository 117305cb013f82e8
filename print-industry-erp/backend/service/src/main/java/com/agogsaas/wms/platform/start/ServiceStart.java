package com.agogsaas.wms.platform.start;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;

/** Runs the service as a program, rather than in a test. */
public final class ServiceStart {

    private ServiceStart() {}

    /** Starts the application; on failure the reason is on stderr and the process ends with code 1. */
    public static void run(Class<?> application, String... arguments) {
        var service = new SpringApplication(application);
        service.setBannerMode(Banner.Mode.OFF);
        service.addListeners(new StartChecks(), new ReadyLines(System.out), new QuietStop());
        service.run(arguments);
    }
}

package com.agogsaas.wms.platform.start;

import com.agogsaas.wms.platform.database.DatabaseAddress;
import com.agogsaas.wms.platform.settings.ServiceSettings;
import java.io.PrintStream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/**
 * Prints where the service and its database are, once everything that runs at the start has run.
 *
 * <p>The line of the database has its password, for whoever runs the service on their own machine; a shared run prints
 * no such line.
 */
final class ReadyLines implements ApplicationListener<ApplicationReadyEvent>, Ordered {

    private final PrintStream out;

    ReadyLines(PrintStream out) {
        this.out = out;
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        ApplicationContext context = event.getApplicationContext();
        if (!context.getBean(ServiceSettings.class).environment().isShared()) {
            out.println("database: " + context.getBean(DatabaseAddress.class).conninfo());
        }
        out.println("ready: http://localhost:" + context.getEnvironment().getProperty("local.server.port"));
        out.flush();
    }
}

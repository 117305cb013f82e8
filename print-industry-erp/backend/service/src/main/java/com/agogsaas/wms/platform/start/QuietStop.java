package com.agogsaas.wms.platform.start;

import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;

/**
 * Keeps the console clean of what a start complains about when it is told to stop half-way, such as connections that
 * are closed under it. The log file has it; without one, nothing is silenced.
 */
final class QuietStop implements ApplicationListener<ApplicationEvent> {

    private volatile boolean ready;

    @Override
    public void onApplicationEvent(ApplicationEvent event) {
        if (event instanceof ApplicationReadyEvent) {
            ready = true;
        } else if (event instanceof ContextClosedEvent && !ready) {
            silenceConsole();
        }
    }

    private static void silenceConsole() {
        if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root
                && root.getAppender("FILE") != null) {
            root.detachAppender("CONSOLE");
        }
    }
}

package com.agogsaas.wms.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Listens to the SQL statements that the service sends to the database on the caller's own thread. */
public final class Statements {

    private static final String SENT = "Executing prepared SQL statement";

    private Statements() {}

    /** The statements that the work sends, in order. */
    public static List<String> of(Runnable work) {
        Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        Level before = logger.getLevel();
        boolean additive = logger.isAdditive();
        Collector collector = new Collector(Thread.currentThread().getName());
        collector.start();
        logger.addAppender(collector);
        logger.setAdditive(false);
        logger.setLevel(Level.DEBUG);
        try {
            work.run();
        } finally {
            logger.setLevel(before);
            logger.setAdditive(additive);
            logger.detachAppender(collector);
        }
        return collector.statements;
    }

    private static final class Collector extends AppenderBase<ILoggingEvent> {
        private final String thread;
        private final List<String> statements = new ArrayList<>();

        Collector(String thread) {
            this.thread = thread;
        }

        @Override
        protected void append(ILoggingEvent event) {
            if (event.getThreadName().equals(thread)
                    && event.getFormattedMessage().startsWith(SENT)) {
                statements.add(event.getFormattedMessage().substring(SENT.length()));
            }
        }
    }
}

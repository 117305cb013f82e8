package com.agogsaas.wms.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Listens to the SQL statements that the service in this process sends to the database. */
public final class Statements {

    /** How JdbcTemplate begins what it logs of a statement, prepared or not; the text follows in brackets. */
    private static final List<String> SENT = List.of("Executing prepared SQL statement", "Executing SQL");

    /** How the server names the threads that serve requests. */
    private static final String OF_REQUESTS = "http-nio-";

    private Statements() {}

    /** The statements that the work sends on the caller's own thread, in order. */
    public static List<String> of(Runnable work) {
        return sentBy(Thread.currentThread().getName()::equals, work);
    }

    /** The statements that requests send while the work is done, in order; those of background work are left out. */
    public static List<String> ofRequests(Runnable work) {
        return sentBy(thread -> thread.startsWith(OF_REQUESTS), work);
    }

    private static List<String> sentBy(Predicate<String> threads, Runnable work) {
        Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        Level before = logger.getLevel();
        boolean additive = logger.isAdditive();
        Collector collector = new Collector(threads);
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
        return List.copyOf(collector.statements);
    }

    private static final class Collector extends AppenderBase<ILoggingEvent> {
        private final Predicate<String> threads;
        private final List<String> statements = new CopyOnWriteArrayList<>();

        Collector(Predicate<String> threads) {
            this.threads = threads;
        }

        @Override
        protected void append(ILoggingEvent event) {
            String message = event.getFormattedMessage();
            if (threads.test(event.getThreadName()) && SENT.stream().anyMatch(message::startsWith)) {
                statements.add(message.substring(message.indexOf('[')));
            }
        }
    }
}

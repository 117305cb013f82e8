package com.agogsaas.wms.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** Listens to the SQL statements that the service in this process executes, by what JdbcTemplate logs of each. */
public final class StatementCount implements AutoCloseable {

    private static final List<String> BACKGROUND =
            List.of("job-", "process-job-", "signals-", "congestion-", "import-");

    private final Logger logger = (Logger) LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate");
    private final List<Statement> statements = new CopyOnWriteArrayList<>();
    private final AppenderBase<ILoggingEvent> listener = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            String message = event.getFormattedMessage();
            if (message.startsWith("Executing prepared SQL statement") || message.startsWith("Executing SQL")) {
                statements.add(new Statement(event.getThreadName(), message));
            }
        }
    };

    private record Statement(String thread, String text) {}

    private StatementCount() {
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        listener.setContext(logger.getLoggerContext());
        listener.start();
        logger.addAppender(listener);
    }

    /** Everything from now on. */
    public static StatementCount started() {
        return new StatementCount();
    }

    /** How many of those that are not background work name this table. */
    public long naming(String table) {
        return inForeground().stream().filter(text -> text.contains(table)).count();
    }

    /** The texts of all but those of background work, in order. */
    public List<String> inForeground() {
        return statements.stream()
                .filter(one -> BACKGROUND.stream().noneMatch(one.thread()::startsWith))
                .map(Statement::text)
                .toList();
    }

    @Override
    public void close() {
        logger.detachAppender(listener);
        logger.setAdditive(true);
        logger.setLevel(null);
    }
}

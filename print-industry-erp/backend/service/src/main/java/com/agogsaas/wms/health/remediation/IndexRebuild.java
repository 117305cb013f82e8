package com.agogsaas.wms.health.remediation;

import com.agogsaas.wms.health.RemediationAction;
import com.agogsaas.wms.health.Remedy;
import com.agogsaas.wms.health.RemedyObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Rebuilds indexes concurrently: readers and writers go on, only migrations and VACUUM of the same table wait. It needs
 * the owner's rights and no transaction around it. What a rebuild that failed has left behind is dropped.
 */
@Component
class IndexRebuild implements Remedy {

    /** Rebuilt at most in one go, the worst first, so that no run takes for ever. */
    private static final int AT_ONCE = 5;

    private final BadIndexes indexes;
    private final JdbcTemplate jdbc;

    IndexRebuild(BadIndexes indexes, JdbcTemplate jdbc) {
        this.indexes = indexes;
        this.jdbc = jdbc;
    }

    @Override
    public RemediationAction action() {
        return RemediationAction.REBUILD_INDEXES;
    }

    @Override
    public OptionalDouble figure(RemedyObject object) {
        return OptionalDouble.of(indexes.list().size());
    }

    @Override
    public Effect plan(RemedyObject object) {
        return said("It would work on", indexes.list());
    }

    @Override
    public Effect apply(RemedyObject object, Order order) throws InterruptedException {
        List<BadIndexes.BadIndex> worst = indexes.list().stream().limit(AT_ONCE).toList();
        for (int i = 0; i < worst.size(); i++) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            BadIndexes.BadIndex index = worst.get(i);
            order.progress().accept((i + 1) + " of " + worst.size() + ": " + index.description());
            jdbc.execute((ConnectionCallback<Boolean>) connection -> mend(connection, index));
        }
        return said("Rebuilt or dropped:", worst);
    }

    private static Effect said(String beginning, List<BadIndexes.BadIndex> indexes) {
        return indexes.isEmpty()
                ? new Effect(false, "No index is invalid or bloated")
                : new Effect(
                        true,
                        beginning + " "
                                + indexes.stream()
                                        .map(BadIndexes.BadIndex::description)
                                        .collect(Collectors.joining(", ")));
    }

    /** A rebuild waits for transactions that are older than itself, but not for ever. */
    private static boolean mend(Connection connection, BadIndexes.BadIndex index) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET lock_timeout = '30s'");
            statement.execute("SET statement_timeout = '10min'");
            try {
                return statement.execute(
                        (index.isLeftOver() ? "DROP INDEX CONCURRENTLY " : "REINDEX INDEX CONCURRENTLY ")
                                + index.quotedName());
            } finally {
                statement.execute("RESET lock_timeout");
                statement.execute("RESET statement_timeout");
            }
        }
    }
}

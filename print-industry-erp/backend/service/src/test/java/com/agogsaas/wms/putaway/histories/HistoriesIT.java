package com.agogsaas.wms.putaway.histories;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.engine.verification.Seeds;
import com.agogsaas.wms.testing.RunningService;
import com.agogsaas.wms.testing.TestDatabase;
import com.agogsaas.wms.testing.TokenIssuer;
import com.zaxxer.hikari.HikariDataSource;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whatever happens in whatever order, the service and a plain model of it agree after every step. A history that shows
 * otherwise is shortened and printed. Repeat it with {@code -Dtests.seed}; more of them with {@code -Dtests.histories}.
 */
class HistoriesIT {

    private static final int STEPS = 24;

    private static final TestDatabase DATABASE = TestDatabase.migrated();

    /** Those who report what a crash does to a request. */
    private static final String[] QUIET = {
        "logging.level.org.springframework.jdbc.support=off",
        "logging.level.com.zaxxer.hikari=error",
        "logging.level.com.agogsaas.wms.platform.graphql=off"
    };

    private static TokenIssuer issuer;
    private static RunningService service;
    private static HikariDataSource superuser;
    private static int warehouses;

    @BeforeAll
    static void start() {
        issuer = TokenIssuer.start();
        service = RunningService.start(
                DATABASE,
                Stream.concat(Stream.of(issuer.settings()), Stream.of(QUIET)).toArray(String[]::new));
        superuser = new HikariDataSource();
        superuser.setDataSource(DATABASE.superuser());
        superuser.setMaximumPoolSize(1);
        ServedWarehouse.installCrashes(superuser);
    }

    @AfterAll
    static void stop() {
        superuser.close();
        service.close();
        issuer.close();
        DATABASE.close();
    }

    @Test
    void agreeWithTheModel() {
        long seed = Seeds.first();
        SplittableRandom random = new SplittableRandom(seed);
        int histories = Integer.getInteger("tests.histories", 150);
        for (int number = 0; number < histories; number++) {
            History history = History.random(random, STEPS);
            if (disagreement(history) != null) {
                History shrunk = history.shrunk(shorter -> disagreement(shorter) != null);
                assertThat(disagreement(shrunk))
                        .as(
                                "history %d, tests.seed=%d, shortened to%n%s",
                                number,
                                seed,
                                shrunk.steps().stream().map(Step::toString).collect(Collectors.joining("\n")))
                        .isNull();
            }
        }
    }

    private static @Nullable String disagreement(History history) {
        return history.disagreement(new ServedWarehouse(service, issuer, superuser, "history-" + warehouses++));
    }
}

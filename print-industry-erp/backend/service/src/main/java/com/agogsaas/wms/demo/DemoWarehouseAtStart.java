package com.agogsaas.wms.demo;

import java.time.Clock;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Loads the made-up print plant before the service says that it is ready, where the settings ask for it. */
@Component
@Order(DemoWarehouseAtStart.ORDER)
class DemoWarehouseAtStart implements ApplicationRunner {

    /** Early among the runners: what comes later, such as the line that says ready, finds the plant there. */
    static final int ORDER = 0;

    private static final Logger LOG = LoggerFactory.getLogger(DemoWarehouseAtStart.class);

    private final boolean wanted;
    private final DataSource dataSource;
    private final Clock clock;

    DemoWarehouseAtStart(
            DemoSettings settings,
            @Value("${wms.database.host:}") String externalDatabase,
            DataSource dataSource,
            Clock clock) {
        this.wanted = isWanted(settings, externalDatabase);
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** @param externalDatabase host of the database that the settings name, or blank for the embedded one */
    static boolean isWanted(DemoSettings settings, String externalDatabase) {
        Boolean said = settings.warehouse();
        return said == null ? externalDatabase.isBlank() : said;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (wanted && DemoWarehouse.load(dataSource, clock)) {
            LOG.info(
                    "Loaded the demo warehouse (synthetic data): tenant {}, facility {}",
                    DemoWarehouse.TENANT_ID,
                    DemoWarehouse.FACILITY_ID);
        }
    }
}

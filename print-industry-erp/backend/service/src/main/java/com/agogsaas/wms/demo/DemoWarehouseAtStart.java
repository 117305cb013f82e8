package com.agogsaas.wms.demo;

import java.time.Clock;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private final DemoSettings settings;
    private final DataSource dataSource;
    private final Clock clock;

    DemoWarehouseAtStart(DemoSettings settings, DataSource dataSource, Clock clock) {
        this.settings = settings;
        this.dataSource = dataSource;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (settings.warehouse() && DemoWarehouse.load(dataSource, clock)) {
            LOG.info(
                    "Loaded the demo warehouse (synthetic data): tenant {}, facility {}",
                    DemoWarehouse.TENANT_ID,
                    DemoWarehouse.FACILITY_ID);
        }
    }
}

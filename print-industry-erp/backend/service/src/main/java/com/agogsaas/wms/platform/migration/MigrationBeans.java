package com.agogsaas.wms.platform.migration;

import com.agogsaas.wms.platform.database.DatabaseAddress;
import java.io.PrintStream;
import java.util.Map;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/**
 * What migrating needs of the service: its settings and the database. Not a configuration by annotation, or the service
 * itself would take it for one of its own.
 */
@ConfigurationPropertiesScan({"com.agogsaas.wms.platform.database", "com.agogsaas.wms.platform.settings"})
@ComponentScan("com.agogsaas.wms.platform.database")
class MigrationBeans {

    /** A runner, so that its failures are told as those of the service's start are. */
    @Bean
    CommandLineRunner migration(DatabaseAddress address) {
        return arguments -> migrate(address, System.out);
    }

    private static void migrate(DatabaseAddress address, PrintStream out) {
        out.println("migrating " + address);
        var applied = new AppliedMigrations(out);
        SchemaMigration.migrate(address.dataSource(), Map.of(), applied);
        out.println(applied.count() == 0 ? "nothing to apply" : "applied: " + applied.count());
        out.flush();
    }
}

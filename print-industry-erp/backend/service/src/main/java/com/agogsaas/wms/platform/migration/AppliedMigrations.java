package com.agogsaas.wms.platform.migration;

import java.io.PrintStream;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** Prints a line for each migration once it is applied, so that whoever waits for a long run sees how far it is. */
final class AppliedMigrations extends BaseCallback {

    private final PrintStream out;
    private int count;

    AppliedMigrations(PrintStream out) {
        this.out = out;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_EACH_MIGRATE;
    }

    @Override
    public void handle(Event event, Context context) {
        MigrationInfo migration = context.getMigrationInfo();
        if (migration != null) {
            count++;
            out.println("applied " + migration.getVersion() + " " + migration.getDescription());
            out.flush();
        }
    }

    int count() {
        return count;
    }
}

package com.agogsaas.wms.scheduling;

import java.time.Duration;

/**
 * Work that the service does by itself, again and again. A component that is one of the three kinds is found and done
 * as soon as the service has started; nothing has to be registered.
 */
public sealed interface RecurringWork permits BackgroundJob, TenantJob, ProcessJob {

    /** Its name in the table, the log and the metrics: 1 to 60 of a-z, 0-9 and hyphens, beginning with a letter. */
    String name();

    /** From one run to the next; more than nothing. */
    Duration period();
}

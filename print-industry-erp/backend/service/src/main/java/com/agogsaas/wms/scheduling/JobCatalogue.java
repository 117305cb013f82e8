package com.agogsaas.wms.scheduling;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All work of all rooms, by kind. */
@Component
class JobCatalogue {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,59}");

    private final List<BackgroundJob> inOneProcess = new ArrayList<>();
    private final List<ProcessJob> inEveryProcess = new ArrayList<>();

    /** Refuses names and periods that no job can have, and one name for two, before anything is done. */
    JobCatalogue(List<RecurringWork> works, JdbcClient jdbc) {
        Set<String> names = new HashSet<>();
        for (RecurringWork work : works) {
            if (!NAME.matcher(work.name()).matches() || !names.add(work.name())) {
                throw new IllegalArgumentException(
                        "There cannot be a job, or another one, named '" + work.name() + "'");
            }
            if (work.period().compareTo(Duration.ofMillis(1)) < 0) {
                throw new IllegalArgumentException("The period of job " + work.name() + " is " + work.period());
            }
            if (work instanceof BackgroundJob job) {
                inOneProcess.add(job);
            } else if (work instanceof TenantJob job) {
                inOneProcess.add(new EveryTenant(job, jdbc));
            } else if (work instanceof ProcessJob job) {
                inEveryProcess.add(job);
            }
        }
    }

    List<BackgroundJob> inOneProcess() {
        return List.copyOf(inOneProcess);
    }

    List<ProcessJob> inEveryProcess() {
        return List.copyOf(inEveryProcess);
    }
}

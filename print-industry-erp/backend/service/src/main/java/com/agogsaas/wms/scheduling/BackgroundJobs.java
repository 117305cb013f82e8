package com.agogsaas.wms.scheduling;

import java.util.List;
import org.springframework.stereotype.Service;

/** What became of the background jobs. */
@Service
public class BackgroundJobs {

    private final JobRepository repository;

    BackgroundJobs(JobRepository repository) {
        this.repository = repository;
    }

    /**
     * How every {@link BackgroundJob} and {@link TenantJob} stands, in all processes, by name; also those of a release
     * before, which nobody does any more. Not to be called in a tenant's transaction, which may not look.
     */
    public List<JobStatus> list() {
        return repository.list();
    }
}

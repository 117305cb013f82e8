package com.agogsaas.wms.acceptance.versions;

import com.agogsaas.wms.acceptance.AcceptanceSettings;
import com.agogsaas.wms.scheduling.ProcessJob;
import java.time.Duration;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Has every process serve the models that are in force, from before its first answer on. */
@Component
class ModelRefresh implements ProcessJob, ApplicationRunner {

    private final AcceptanceSettings settings;
    private final ServedModels models;

    ModelRefresh(AcceptanceSettings settings, ServedModels models) {
        this.settings = settings;
        this.models = models;
    }

    @Override
    public String name() {
        return "acceptance-models";
    }

    @Override
    public Duration period() {
        return settings.refreshInterval();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        run();
    }

    @Override
    public void run() {
        if (settings.enabled()) {
            models.refresh();
        }
    }
}

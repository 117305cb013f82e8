package com.agogsaas.wms.acceptance.trainings;

import com.agogsaas.wms.acceptance.AcceptanceSettings;
import com.agogsaas.wms.acceptance.training.TrainingListener;
import com.agogsaas.wms.scheduling.BackgroundJob;
import com.agogsaas.wms.units.TenantId;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Runs the trainings that were asked for, in one process at a time. */
@Component
class TrainingJob implements BackgroundJob {

    private final AcceptanceSettings settings;
    private final Trainings trainings;

    TrainingJob(AcceptanceSettings settings, Trainings trainings) {
        this.settings = settings;
        this.trainings = trainings;
    }

    @Override
    public String name() {
        return "acceptance-training";
    }

    @Override
    public Duration period() {
        return Duration.ofSeconds(5);
    }

    @Override
    public String run() throws InterruptedException {
        if (!settings.enabled()) {
            return "";
        }
        int done = 0;
        for (TenantId tenant : trainings.waiting()) {
            Optional<Training> training = trainings.run(tenant, TrainingListener.NONE);
            done += training.isPresent() ? 1 : 0;
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
        return done == 0 ? "" : done + " trainings";
    }
}

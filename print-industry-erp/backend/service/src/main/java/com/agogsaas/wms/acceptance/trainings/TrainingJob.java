package com.agogsaas.wms.acceptance.trainings;

import com.agogsaas.wms.acceptance.AcceptanceSettings;
import com.agogsaas.wms.acceptance.training.TrainingPhase;
import com.agogsaas.wms.scheduling.BackgroundJob;
import com.agogsaas.wms.units.TenantId;
import java.time.Duration;
import java.util.concurrent.CancellationException;
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
            try {
                done += trainings.run(tenant, TrainingJob::stopIfInterrupted).isPresent() ? 1 : 0;
            } catch (CancellationException stopped) {
                throw new InterruptedException("The service stops");
            }
        }
        return done == 0 ? "" : done + " trainings";
    }

    private static void stopIfInterrupted(TrainingPhase phase, double share) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("Stopped while " + phase + ", " + share + " of it done");
        }
    }
}

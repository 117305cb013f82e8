package com.agogsaas.wms.health.remediation;

import com.agogsaas.wms.health.HealthCheckName;
import com.agogsaas.wms.health.HealthStatus;
import com.agogsaas.wms.health.Reading;
import com.agogsaas.wms.health.RemediationAction;
import com.agogsaas.wms.health.RemedyObject;
import com.agogsaas.wms.scheduling.TenantJob;
import com.agogsaas.wms.units.TenantId;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalDouble;
import org.springframework.stereotype.Component;

/** Has the models retrained that predict decisions badly, tenant by tenant. */
@Component
class RetrainingJob implements TenantJob {

    private static final HealthCheckName CHECK = HealthCheckName.ML_MODEL_ACCURACY;
    private static final RemediationAction ACTION = CHECK.remediation();

    private final RemediationSettings settings;
    private final Remediations remediations;

    RetrainingJob(RemediationSettings settings, Remediations remediations) {
        this.settings = settings;
        this.remediations = remediations;
    }

    @Override
    public String name() {
        return "retraining";
    }

    @Override
    public Duration period() {
        return settings.every();
    }

    @Override
    public boolean run(TenantId tenant) throws InterruptedException {
        RemedyObject object = new RemedyObject(tenant, null);
        if (!settings.enabled() || !remediations.isDue(ACTION, CHECK, object, settings.dryRun())) {
            return false;
        }
        OptionalDouble accuracy = remediations.remedy(ACTION).figure(object);
        if (accuracy.isEmpty()) {
            return false;
        }
        Reading reading = CHECK.judge(
                accuracy.getAsDouble(),
                String.format(Locale.ROOT, "Only %.1f %% of decisions are predicted rightly", accuracy.getAsDouble()));
        if (reading.status() == HealthStatus.HEALTHY) {
            return false;
        }
        remediations.run(new Remediations.Wanted(
                ACTION, CHECK, object, settings.dryRun(), reading.message(), RemediationJob.BY));
        return true;
    }
}

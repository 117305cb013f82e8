package com.agogsaas.wms.acceptance;

import com.agogsaas.wms.acceptance.trainings.Training;
import com.agogsaas.wms.acceptance.trainings.Trainings;
import com.agogsaas.wms.units.TenantId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets others have a model trained anew, such as whoever watches over its accuracy. */
@Component
public class Retraining {

    private final Trainings trainings;

    Retraining(Trainings trainings) {
        this.trainings = trainings;
    }

    /**
     * Asks for a training of the tenant's model, which some process runs soon. Where one is open already, nothing more
     * is asked for. Joins a transaction of the tenant.
     *
     * @param reason why, 1 to 1,000 characters
     * @param by who asks, 1 to 200 characters
     * @return the training's identifier
     */
    public String request(TenantId tenant, String reason, String by) {
        return trainings.request(tenant, reason, by).trainingId();
    }

    /**
     * How a training ended.
     *
     * @param isInForce whether its model was put in force
     * @param message what came of it, as a sentence
     */
    public record End(boolean isInForce, String message) {}

    /**
     * How a training ended; empty while it is waited for or runs.
     *
     * @throws IllegalStateException when it failed, or is not there any more
     */
    public Optional<End> findEnd(TenantId tenant, String trainingId) {
        Training training = trainings
                .find(tenant, trainingId)
                .orElseThrow(() -> new IllegalStateException("Training " + trainingId + " is not there any more"));
        return switch (training.status()) {
            case REQUESTED, RUNNING -> Optional.empty();
            case FAILED -> throw new IllegalStateException("Training " + trainingId + " " + training.outcome());
            case SUCCEEDED, TOO_FEW_DECISIONS -> Optional.of(end(training));
        };
    }

    private static End end(Training training) {
        boolean isInForce = Boolean.TRUE.equals(training.activated());
        String made = training.modelVersion() == null
                ? " made no model. "
                : " made " + training.modelVersion()
                        + (isInForce ? ", which is in force. " : ", which is not in force. ");
        return new End(isInForce, "Training " + training.trainingId() + made + training.outcome());
    }
}

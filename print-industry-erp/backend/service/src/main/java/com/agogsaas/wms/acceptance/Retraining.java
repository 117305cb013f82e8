package com.agogsaas.wms.acceptance;

import com.agogsaas.wms.acceptance.trainings.Trainings;
import com.agogsaas.wms.units.TenantId;
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
}

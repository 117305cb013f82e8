package com.agogsaas.wms.acceptance.monitoring;

import com.agogsaas.wms.acceptance.AcceptanceSettings;
import com.agogsaas.wms.acceptance.Retraining;
import com.agogsaas.wms.health.HealthCheck;
import com.agogsaas.wms.health.HealthCheckName;
import com.agogsaas.wms.health.LastingRemedy;
import com.agogsaas.wms.health.Reading;
import com.agogsaas.wms.health.RemediationAction;
import com.agogsaas.wms.health.RemedyObject;
import com.agogsaas.wms.tenancy.TenantTransactions;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.springframework.stereotype.Component;

/** How rightly the model in force predicts what people decide, and a training when it does not. */
@Component
class AccuracyHealth implements HealthCheck, LastingRemedy {

    private static final int DAYS = 7;

    private final AcceptanceSettings settings;
    private final DecisionFigures figures;
    private final Retraining retraining;
    private final TenantTransactions transactions;

    AccuracyHealth(
            AcceptanceSettings settings,
            DecisionFigures figures,
            Retraining retraining,
            TenantTransactions transactions) {
        this.settings = settings;
        this.figures = figures;
        this.retraining = retraining;
        this.transactions = transactions;
    }

    @Override
    public HealthCheckName name() {
        return HealthCheckName.ML_MODEL_ACCURACY;
    }

    @Override
    public boolean isOn() {
        return settings.enabled();
    }

    @Override
    public Optional<Reading> ofService() {
        return Optional.of(judged(figures.accuracy(DAYS)));
    }

    @Override
    public boolean differsByFacility() {
        return true;
    }

    /** A tenant has one model for all of its facilities. */
    @Override
    public Optional<Reading> ofFacility(TenantId tenant, FacilityId facility) {
        return ofService();
    }

    private Reading judged(DecisionFigures.Share share) {
        return share.decisions() == 0
                ? name().unknown("Nothing was decided in 7 days that a model in force predicts")
                : name().judge(
                                share.percentage(),
                                String.format(
                                        Locale.ROOT,
                                        "%.1f %% of %d decisions of 7 days were predicted rightly",
                                        share.percentage(),
                                        share.decisions()));
    }

    @Override
    public RemediationAction action() {
        return RemediationAction.RETRAIN_MODEL;
    }

    @Override
    public OptionalDouble figure(RemedyObject object) {
        if (!settings.enabled()) {
            return OptionalDouble.empty();
        }
        DecisionFigures.Share share =
                transactions.readingInTenant(Objects.requireNonNull(object.tenant()), () -> figures.accuracy(DAYS));
        return share.decisions() == 0 ? OptionalDouble.empty() : OptionalDouble.of(share.percentage());
    }

    @Override
    public Effect plan(RemedyObject object) {
        return settings.enabled() ? new Effect(true, "It would ask for a training of the model") : off();
    }

    @Override
    public Effect apply(RemedyObject object, Order order) {
        if (!settings.enabled()) {
            return off();
        }
        String training = retraining.request(Objects.requireNonNull(object.tenant()), order.reason(), order.by());
        return new Effect(true, "Training " + training + " was asked for; this ends when it does", training);
    }

    @Override
    public Optional<Effect> findEnd(RemedyObject object, String work) {
        return retraining
                .findEnd(Objects.requireNonNull(object.tenant()), work)
                .map(end -> new Effect(end.isInForce(), end.message()));
    }

    private static Effect off() {
        return new Effect(false, "The acceptance model is off by ML_MODEL_ENABLED");
    }
}

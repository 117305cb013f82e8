package com.agogsaas.wms.health.remediation;

import com.agogsaas.wms.health.CheckResult;
import com.agogsaas.wms.health.HealthStatus;
import com.agogsaas.wms.health.RemediationAction;
import com.agogsaas.wms.health.Remedy;
import com.agogsaas.wms.health.RemedyObject;
import com.agogsaas.wms.health.measuring.HealthWatch;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.OptionalDouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells operators of what is UNHEALTHY and cannot be mended from here: log, metric and, where it is set, Alertmanager.
 */
@Component
class OperatorAlert implements Remedy {

    private static final Logger LOG = LoggerFactory.getLogger(OperatorAlert.class);

    private final HealthWatch watch;
    private final AlertReceiver receiver;
    private final Counter alerts;

    OperatorAlert(HealthWatch watch, AlertReceiver receiver, MeterRegistry meters) {
        this.watch = watch;
        this.receiver = receiver;
        this.alerts = Counter.builder("bin.optimization.operator.alerts")
                .description("Alerts that the service has sent to operators by itself")
                .register(meters);
    }

    @Override
    public RemediationAction action() {
        return RemediationAction.ALERT_OPERATORS;
    }

    @Override
    public OptionalDouble figure(RemedyObject object) {
        return OptionalDouble.of(unhealthy().size());
    }

    @Override
    public Effect plan(RemedyObject object) {
        return new Effect(true, "It would tell operators " + where());
    }

    @Override
    public Effect apply(RemedyObject object, Order order) {
        List<CheckResult> unhealthy = unhealthy();
        alerts.increment();
        LOG.error("Operators are wanted. {}", order.reason());
        if (receiver.isSet()) {
            receiver.alert(unhealthy, order.reason());
        }
        // Whoever tries this out is not to mute the alert of a check that becomes UNHEALTHY afterwards.
        return new Effect(!unhealthy.isEmpty(), "Operators were told " + where());
    }

    private String where() {
        return receiver.isSet()
                ? "in the log, by bin_optimization_operator_alerts_total and through the Alertmanager"
                : "in the log and by bin_optimization_operator_alerts_total; no Alertmanager is set";
    }

    private List<CheckResult> unhealthy() {
        return watch.service().checks().stream()
                .filter(check -> check.reading().status() == HealthStatus.UNHEALTHY)
                .toList();
    }
}

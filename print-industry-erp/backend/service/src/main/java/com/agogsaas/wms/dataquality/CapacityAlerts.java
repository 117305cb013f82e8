package com.agogsaas.wms.dataquality;

import com.agogsaas.wms.ledger.CapacityFailureDraft;
import com.agogsaas.wms.ledger.CapacityFailureRecorded;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes capacity failures heard, once they are on record: a counter for alert rules, which starts at 0 for each type so
 * that the first failure is an increase as well, and a line in the log with everything that somebody needs who looks
 * into it. The counter is without tenants and bins; these are in the line.
 */
@Component
class CapacityAlerts {

    private static final Logger LOG = LoggerFactory.getLogger(CapacityAlerts.class);

    private final DataQualitySettings settings;
    private final MeterRegistry meters;

    CapacityAlerts(DataQualitySettings settings, MeterRegistry meters) {
        this.settings = settings;
        this.meters = meters;
        if (settings.enabled()) {
            for (CapacityFailureType type : CapacityFailureType.values()) {
                counter(type.name());
            }
        }
    }

    @EventListener
    void heard(CapacityFailureRecorded recorded) {
        if (!settings.enabled()) {
            return;
        }
        CapacityFailureDraft failure = recorded.failure();
        counter(failure.type()).increment();
        LOG.warn(
                "Lots do not fit: event=capacity_failure failure_id={} failure_type={} tenant_id={} facility_id={}"
                        + " location_id={} material_id={} overflow_percentage={}",
                recorded.failureId(),
                failure.type(),
                recorded.tenant(),
                failure.facility(),
                failure.location(),
                failure.material(),
                failure.overflowPercentage());
    }

    private Counter counter(String type) {
        return Counter.builder("bin.optimization.capacity.failures")
                .description("Lots that do not fit where they were put or sent, as recorded by this process")
                .tag("failure_type", type)
                .register(meters);
    }
}

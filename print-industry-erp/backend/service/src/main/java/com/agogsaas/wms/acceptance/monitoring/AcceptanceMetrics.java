package com.agogsaas.wms.acceptance.monitoring;

import com.agogsaas.wms.acceptance.AcceptanceSettings;
import com.agogsaas.wms.scheduling.ProcessJob;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * The runbook's two metrics, over all tenants and the last seven days. They are counted apart from scrapes, which so
 * stay fast however many decisions there are. Without decisions, and before the first count, a figure is NaN.
 */
@Component
class AcceptanceMetrics implements ProcessJob {

    private static final int DAYS = 7;

    private final AcceptanceSettings settings;
    private final DecisionFigures figures;
    private volatile double accuracy = Double.NaN;
    private volatile double acceptance = Double.NaN;

    AcceptanceMetrics(AcceptanceSettings settings, DecisionFigures figures, MeterRegistry meters) {
        this.settings = settings;
        this.figures = figures;
        Gauge.builder("ml.model.accuracy.percentage", this, metrics -> metrics.accuracy)
                .description(
                        "Share of the last 7 days' decisions that the model in force predicted correctly, 0 to 100;"
                                + " not the share that was accepted")
                .register(meters);
        Gauge.builder("putaway.acceptance.rate.percentage", this, metrics -> metrics.acceptance)
                .description("Share of the last 7 days' decisions that accepted the recommendation, 0 to 100;"
                        + " not the accuracy of the model")
                .register(meters);
    }

    @Override
    public String name() {
        return "acceptance-metrics";
    }

    @Override
    public Duration period() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void run() {
        acceptance = figures.acceptance(DAYS).percentage();
        accuracy = settings.enabled() ? figures.accuracy(DAYS).percentage() : Double.NaN;
    }
}

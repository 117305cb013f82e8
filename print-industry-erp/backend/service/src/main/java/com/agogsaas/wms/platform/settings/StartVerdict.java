package com.agogsaas.wms.platform.settings;

import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/** Ends a start for which problems were found: after logging is there to tell of them, before anything else is. */
final class StartVerdict implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    /** Logging is initialised at +20. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 30;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        ConfigurableBootstrapContext start = event.getBootstrapContext();
        StartProblems problems = StartProblems.of(start);
        if (!problems.isEmpty()) {
            throw new InvalidSettingsException(problems.all());
        }
    }
}

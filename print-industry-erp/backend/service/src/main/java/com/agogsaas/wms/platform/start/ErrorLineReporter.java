package com.agogsaas.wms.platform.start;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Tells of an expected failure of the start: a line for each problem on stderr, the rest in the log. */
final class ErrorLineReporter implements FailureAnalysisReporter {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorLineReporter.class);

    @Override
    public void report(FailureAnalysis analysis) {
        analysis.getDescription()
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> System.err.println("error: " + line.strip()));
        if (analysis.getAction() != null) {
            System.err.println("error: "
                    + analysis.getAction().replaceAll("\\s*\\R\\s*", " ").strip());
        }
        System.err.flush();
        LOG.info("The service did not start: {}", analysis.getDescription());
        LOG.debug("The cause in full", analysis.getCause());
    }
}

package com.agogsaas.wms.platform.start;

import com.agogsaas.wms.platform.database.DatabaseStartException;
import com.agogsaas.wms.platform.settings.InvalidSettingsException;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.annotation.Order;

/** Finds the failures that an operator can do something about, however deep they are wrapped. */
@Order(0)
final class StartFailureAnalyzer implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .map(StartFailureAnalyzer::describe)
                .filter(description -> description != null)
                .findFirst()
                .map(description -> new FailureAnalysis(description, null, failure))
                .orElse(null);
    }

    private static @Nullable String describe(Throwable failure) {
        if (failure instanceof InvalidSettingsException invalid) {
            return String.join("\n", invalid.problems());
        }
        if (failure instanceof DatabaseStartException) {
            return failure.getMessage();
        }
        if (failure instanceof FlywayException) {
            return "The schema cannot be brought up to date: "
                    + String.valueOf(failure.getMessage()).replaceAll("\\s*\\R[-\\s]*", "; ");
        }
        if (failure instanceof PortInUseException busy) {
            return "PORT " + busy.getPort() + " is not free: another program began to listen there during the start";
        }
        return null;
    }
}

package com.agogsaas.wms.platform.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.bootstrap.BootstrapRegistry;
import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;

/** What was found wrong before the start, collected so that an operator hears of all of it at once. */
public final class StartProblems {

    private final List<String> problems = new ArrayList<>();

    /** The one list of the start under way. */
    public static StartProblems of(ConfigurableBootstrapContext start) {
        start.registerIfAbsent(StartProblems.class, BootstrapRegistry.InstanceSupplier.from(StartProblems::new));
        return Objects.requireNonNull(start.get(StartProblems.class));
    }

    /** Adds a line. */
    public void add(String problem) {
        problems.add(problem);
    }

    /** Whether nothing was found so far. */
    public boolean isEmpty() {
        return problems.isEmpty();
    }

    List<String> all() {
        return List.copyOf(problems);
    }
}

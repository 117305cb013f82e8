package com.agogsaas.wms.engine.cli;

import java.util.List;

/** A solver's answer did not stand the check: a fault of the program, never of its input. */
final class UnsoundSolutionException extends Exception {

    private static final long serialVersionUID = 1;

    UnsoundSolutionException(String instance, List<String> faults) {
        super(instance + ": the solution is unsound, nothing of it is reported: " + String.join("; ", faults));
    }
}

package com.agogsaas.wms.importing.reading;

/** Ends reading at a line beyond which a file makes no sense; what came before can still be checked. */
final class UnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient RowProblem problem;

    UnreadableException(RowProblem problem) {
        super(problem.reason(), null, false, false);
        this.problem = problem;
    }

    RowProblem problem() {
        return problem;
    }
}

package com.agogsaas.wms.errors;

import java.util.List;
import java.util.stream.Collectors;

/** A request with at least one mistake. It names all that were found, so that a caller mends them in one go. */
public final class InvalidInputException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<InputProblem> problems;

    public InvalidInputException(List<InputProblem> problems) {
        super(problems.stream()
                .map(problem -> problem.path() + ": " + problem.message())
                .collect(Collectors.joining("; ")));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("An invalid input has at least one problem");
        }
        this.problems = List.copyOf(problems);
    }

    public List<InputProblem> problems() {
        return problems;
    }
}

package com.agogsaas.wms.importing.loading;

import com.agogsaas.wms.importing.reading.ProblemCode;
import com.agogsaas.wms.importing.reading.RowProblem;
import java.util.List;
import java.util.Map;

/**
 * What came of a file's rows.
 *
 * @param rowsRejected rows of the file with at least one problem
 * @param problemCounts how many problems of each kind, all of them counted
 * @param firstProblems the first problems by line
 * @param written what was written; to be committed only when there are no problems
 */
public record LoadOutcome(
        long rowsRejected,
        Map<ProblemCode, Long> problemCounts,
        List<RowProblem> firstProblems,
        List<Written> written) {

    public LoadOutcome {
        problemCounts = Map.copyOf(problemCounts);
        firstProblems = List.copyOf(firstProblems);
        written = List.copyOf(written);
    }

    /**
     * Rows of one kind.
     *
     * @param what which, such as {@code materials}
     * @param inserted how many are new
     * @param updated how many were there and have changed
     */
    public record Written(String what, long inserted, long updated) {}

    /** Whether the file can be taken in. */
    public boolean isClean() {
        return problemCounts.isEmpty();
    }
}

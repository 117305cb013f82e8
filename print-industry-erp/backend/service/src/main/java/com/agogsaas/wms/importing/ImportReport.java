package com.agogsaas.wms.importing;

import com.agogsaas.wms.importing.loading.LoadOutcome.Written;
import com.agogsaas.wms.importing.reading.ProblemCode;
import com.agogsaas.wms.importing.reading.RowProblem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of an import.
 *
 * @param problemCounts how many problems of each kind; all of them are counted
 * @param problems the first problems by line
 * @param passedOver rows that were left out on purpose, by the reason
 * @param written what was written; in a dry run what would have been
 * @param failure why it failed, or null
 */
public record ImportReport(
        Map<ProblemCode, Long> problemCounts,
        List<RowProblem> problems,
        Map<String, Long> passedOver,
        List<Written> written,
        @Nullable String failure) {

    /** How many problems the report names; all are counted. So many fit into one row of the database. */
    public static final int SHOWN_PROBLEMS = 10_000;

    /** Nothing to say yet. */
    static final ImportReport EMPTY = new ImportReport(Map.of(), List.of(), Map.of(), List.of(), null);

    static ImportReport ofFailure(String failure) {
        return new ImportReport(Map.of(), List.of(), Map.of(), List.of(), failure);
    }

    /** How many problems there are in all. */
    public long problemCount() {
        return problemCounts.values().stream().mapToLong(Long::longValue).sum();
    }
}

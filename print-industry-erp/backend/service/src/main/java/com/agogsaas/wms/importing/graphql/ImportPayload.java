package com.agogsaas.wms.importing.graphql;

import com.agogsaas.wms.errors.ErrorCode;
import com.agogsaas.wms.errors.InputProblem;
import com.agogsaas.wms.errors.InvalidInputException;
import com.agogsaas.wms.importing.ImportJob;
import com.agogsaas.wms.importing.ImportPhase;
import com.agogsaas.wms.importing.ImportReport;
import com.agogsaas.wms.importing.ImportStatus;
import com.agogsaas.wms.importing.loading.LoadOutcome.Written;
import com.agogsaas.wms.importing.reading.ImportFormat;
import com.agogsaas.wms.importing.reading.ImportKind;
import com.agogsaas.wms.importing.reading.ProblemCode;
import com.agogsaas.wms.importing.reading.RowProblem;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The schema's ImportJob. */
record ImportPayload(
        String importId,
        String facilityId,
        ImportKind kind,
        ImportFormat format,
        @Nullable String fileName,
        boolean dryRun,
        ImportStatus status,
        ImportPhase phase,
        long rowsRead,
        long rowsAccepted,
        long rowsRejected,
        long rowsPassedOver,
        Report report,
        String createdBy,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    static ImportPayload of(ImportJob job) {
        return new ImportPayload(
                job.importId(),
                job.facility().value(),
                job.kind(),
                job.format(),
                job.fileName(),
                job.dryRun(),
                job.status(),
                job.phase(),
                job.rows().read(),
                job.rows().accepted(),
                job.rows().rejected(),
                job.rows().passedOver(),
                Report.of(job.report()),
                job.createdBy(),
                job.createdAt(),
                job.startedAt(),
                job.finishedAt());
    }

    /** The schema's ImportReport, but for how many of the problems are wanted. */
    record Report(
            long problemCount,
            List<ProblemCount> problemCounts,
            List<RowProblem> allProblems,
            List<PassedOver> passedOver,
            List<Written> written,
            @Nullable String failure) {

        private static final int USUAL_PROBLEMS = 100;

        /** More are had as CSV: an answer of GraphQL is made in memory as a whole. */
        private static final int MOST_PROBLEMS = 1_000;

        static Report of(ImportReport report) {
            return new Report(
                    report.problemCount(),
                    report.problemCounts().entrySet().stream()
                            .map(entry -> new ProblemCount(entry.getKey(), entry.getValue()))
                            .sorted(Comparator.comparing(ProblemCount::count)
                                    .reversed()
                                    .thenComparing(ProblemCount::code))
                            .toList(),
                    report.problems(),
                    report.passedOver().entrySet().stream()
                            .map(entry -> new PassedOver(entry.getKey(), entry.getValue()))
                            .toList(),
                    report.written(),
                    report.failure());
        }

        List<RowProblem> problems(@Nullable Integer first) {
            int wanted = first == null ? USUAL_PROBLEMS : first;
            if (wanted < 0 || wanted > MOST_PROBLEMS) {
                throw new InvalidInputException(List.of(new InputProblem(
                        ErrorCode.NUMBER_OUT_OF_RANGE,
                        "first",
                        "An answer names 0 to " + MOST_PROBLEMS + " problems, not " + wanted)));
            }
            return allProblems.subList(0, Math.min(wanted, allProblems.size()));
        }
    }

    /** The schema's ImportProblemCount. */
    record ProblemCount(ProblemCode code, long count) {}

    /** The schema's PassedOverRows. */
    record PassedOver(String reason, long count) {}
}

package com.agogsaas.wms.acceptance.graphql;

import com.agogsaas.wms.acceptance.AcceptanceFeature;
import com.agogsaas.wms.acceptance.AcceptanceModelStatus;
import com.agogsaas.wms.acceptance.AcceptanceReasons;
import com.agogsaas.wms.acceptance.ConfidenceMethod;
import com.agogsaas.wms.acceptance.model.ModelKind;
import com.agogsaas.wms.acceptance.monitoring.ModelMonitoring;
import com.agogsaas.wms.acceptance.training.Comparison;
import com.agogsaas.wms.acceptance.training.Evaluation;
import com.agogsaas.wms.acceptance.training.TreeSettings;
import com.agogsaas.wms.acceptance.training.Verdict;
import com.agogsaas.wms.acceptance.versions.ModelVersion;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Models and figures in the schema's shape. */
final class ModelPayloads {

    private ModelPayloads() {}

    /** The schema's AcceptanceFeature. */
    record FeaturePayload(String key, String unit, String source, String meaning) {
        static FeaturePayload of(AcceptanceFeature feature) {
            return new FeaturePayload(
                    feature.key(), feature.unit(), feature.source().name(), feature.meaning());
        }
    }

    /** The schema's AcceptanceModelStatus. */
    record StatusPayload(
            AcceptanceModelStatus.State state,
            ConfidenceMethod method,
            @Nullable String modelVersion,
            @Nullable Instant activatedAt,
            String explanation,
            List<FeaturePayload> features) {

        static StatusPayload of(AcceptanceModelStatus status) {
            return new StatusPayload(
                    status.state(),
                    status.method(),
                    status.modelVersion(),
                    status.activatedAt(),
                    status.explanation(),
                    Arrays.stream(AcceptanceFeature.values())
                            .map(FeaturePayload::of)
                            .toList());
        }
    }

    /** The schema's AcceptanceEvaluation. */
    record EvaluationPayload(
            int decisions,
            double accuracy,
            double brier,
            double logLoss,
            @Nullable Double auc,
            double calibrationError,
            List<Evaluation.Bin> bins) {

        static EvaluationPayload of(Evaluation evaluation) {
            return new EvaluationPayload(
                    evaluation.decisions(),
                    evaluation.accuracy(),
                    evaluation.brier(),
                    evaluation.logLoss(),
                    Double.isNaN(evaluation.auc()) ? null : evaluation.auc(),
                    evaluation.calibrationError(),
                    evaluation.bins());
        }
    }

    /** The schema's AcceptanceModelPair. */
    record PairPayload(
            String rival,
            int decisions,
            double gain,
            double gainLower,
            double gainUpper,
            double brierGain,
            boolean isBetter) {

        static PairPayload of(Comparison comparison) {
            return new PairPayload(
                    comparison.rival(),
                    comparison.decisions(),
                    comparison.gain(),
                    comparison.gainLower(),
                    comparison.gainUpper(),
                    comparison.brierGain(),
                    comparison.isBetter());
        }
    }

    /** The schema's AcceptanceModel. */
    record ModelPayload(
            String modelVersion,
            ModelKind kind,
            Verdict verdict,
            String verdictReason,
            int decisions,
            Instant dataFrom,
            Instant dataUntil,
            Instant fittedUntil,
            String dataSha256,
            String library,
            String seed,
            TreeSettings settings,
            int trainDecisions,
            int calibrateDecisions,
            int otherDecisions,
            EvaluationPayload test,
            EvaluationPayload heuristic,
            EvaluationPayload baseRate,
            EvaluationPayload logistic,
            EvaluationPayload trees,
            List<PairPayload> comparisons,
            double calibrationLimit,
            List<Double> accuracyInterval,
            List<Double> brierInterval,
            Instant createdAt,
            String createdBy) {

        static ModelPayload of(ModelVersion version) {
            var figures = version.figures();
            return new ModelPayload(
                    version.modelVersion(),
                    version.kind(),
                    version.verdict(),
                    version.verdictReason(),
                    version.decisions(),
                    version.dataFrom(),
                    version.dataUntil(),
                    version.fittedUntil(),
                    version.dataSha256(),
                    version.library(),
                    Long.toString(version.seed()),
                    version.settings(),
                    figures.trainDecisions(),
                    figures.calibrateDecisions(),
                    figures.otherDecisions(),
                    EvaluationPayload.of(figures.model()),
                    EvaluationPayload.of(figures.heuristic()),
                    EvaluationPayload.of(figures.baseRate()),
                    EvaluationPayload.of(figures.logistic()),
                    EvaluationPayload.of(figures.trees()),
                    figures.comparisons().stream().map(PairPayload::of).toList(),
                    figures.calibrationLimit(),
                    figures.accuracyInterval(),
                    figures.brierInterval(),
                    version.createdAt(),
                    version.createdBy());
        }
    }

    /** The schema's AcceptanceModelComparison. */
    record ComparisonPayload(
            ModelPayload model,
            ModelPayload other,
            @Nullable PairPayload pair) {}

    /** The schema's AcceptanceFeatureDrift. */
    record DriftPayload(FeaturePayload feature, double stabilityIndex) {}

    /** The schema's AcceptanceModelMonitoring. */
    record MonitoringPayload(
            int days,
            long decisions,
            @Nullable Double acceptanceRate,
            StatusPayload status,
            @Nullable EvaluationPayload evaluation,
            List<DriftPayload> drift) {

        static MonitoringPayload of(ModelMonitoring.Report report) {
            return new MonitoringPayload(
                    report.days(),
                    report.decisions(),
                    report.acceptanceRate(),
                    StatusPayload.of(report.status()),
                    report.evaluation() == null ? null : EvaluationPayload.of(report.evaluation()),
                    report.drift().stream()
                            .map(drift -> new DriftPayload(FeaturePayload.of(drift.feature()), drift.stabilityIndex()))
                            .toList());
        }
    }

    /** The schema's AcceptanceContribution. */
    record ContributionPayload(
            FeaturePayload feature, @Nullable Float value, double logOdds) {}

    /** The schema's AcceptanceReasons. */
    record ReasonsPayload(String modelVersion, double baselineLogOdds, List<ContributionPayload> contributions) {
        static ReasonsPayload of(AcceptanceReasons reasons) {
            return new ReasonsPayload(
                    reasons.modelVersion(),
                    reasons.baseline(),
                    reasons.contributions().stream()
                            .map(one -> new ContributionPayload(
                                    FeaturePayload.of(one.feature()),
                                    Float.isNaN(one.value()) ? null : one.value(),
                                    one.logOdds()))
                            .toList());
        }
    }
}

package com.agogsaas.wms.acceptance.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.acceptance.AcceptanceFeature;
import com.agogsaas.wms.acceptance.FeatureVector;
import com.agogsaas.wms.acceptance.model.ModelDocument;
import com.agogsaas.wms.acceptance.training.GeneratedDecisions.History;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What training makes of histories whose truth is known. */
class ModelTrainingTest {

    private static final DecisionTable NOBODY = new DecisionTable.Builder().build();

    private static TrainedModel train(DecisionTable own) {
        return train(own, null);
    }

    private static TrainedModel train(DecisionTable own, @Nullable Champion champion) {
        return ModelTraining.train(new TrainingTask(own, NOBODY, 500, champion, 1, 0.03), TrainingListener.NONE);
    }

    @Test
    void comesCloseToTheBestThatIsPossibleAndCanBeBelieved() {
        History history = GeneratedDecisions.of(20_000, 11);

        TrainedModel trained = train(history.decisions());

        Evaluation model = trained.figures().model();
        Evaluation best = history.bestPossible(trained.test());
        System.out.printf(
                Locale.ROOT,
                "%d held out: accuracy %.4f (best possible %.4f), ECE %.4f, Brier %.4f (best %.4f, base rate %.4f,"
                        + " heuristic %.4f)%n",
                model.decisions(),
                model.accuracy(),
                best.accuracy(),
                model.calibrationError(),
                model.brier(),
                best.brier(),
                trained.figures().baseRate().brier(),
                trained.figures().heuristic().brier());
        assertThat(trained.verdict()).as(trained.reason()).isEqualTo(Verdict.BETTER);
        assertThat(model.accuracy()).isGreaterThan(0.80).isGreaterThan(best.accuracy() - 0.02);
        assertThat(model.calibrationError()).isLessThanOrEqualTo(0.03);
        assertThat(model.brier())
                .isLessThan(trained.figures().baseRate().brier())
                .isLessThan(trained.figures().heuristic().brier())
                .isLessThan(trained.figures().logistic().brier());
        assertThat(trained.fittedUntil()).isBefore(trained.test().madeAt(0));
    }

    @Test
    void claimsNoSkillWhereThereIsNothingToLearn() {
        for (long seed = 1; seed <= 5; seed++) {
            TrainedModel trained = train(GeneratedDecisions.noise(3_000, seed).decisions());
            assertThat(trained.verdict())
                    .as("seed %d: %s", seed, trained.reason())
                    .isEqualTo(Verdict.NO_SKILL);
        }
    }

    @Test
    void catchesAFeatureThatIsKnownOnlyAfterwards() {
        DecisionTable honest = GeneratedDecisions.of(3_000, 5).decisions();
        DecisionTable.Builder leaking = new DecisionTable.Builder();
        for (int row = 0; row < honest.size(); row++) {
            leaking.add(
                    honest.id(row),
                    honest.madeAt(row),
                    honest.accepted(row),
                    with(honest.features(row), AcceptanceFeature.BIN_LOTS, honest.accepted(row) ? 3 : 2));
        }

        TrainedModel trained = train(leaking.build());

        assertThat(trained.verdict()).isEqualTo(Verdict.SUSPECTED_LEAK);
        assertThat(trained.reason()).contains("binLots");
    }

    @Test
    void catchesAFeatureThatIsFilledInAfterwards() {
        DecisionTable honest = GeneratedDecisions.of(3_000, 6).decisions();
        DecisionTable.Builder leaking = new DecisionTable.Builder();
        for (int row = 0; row < honest.size(); row++) {
            FeatureVector features = honest.accepted(row)
                    ? with(honest.features(row), AcceptanceFeature.SCORE_AFFINITY, row % 7)
                    : honest.features(row);
            leaking.add(honest.id(row), honest.madeAt(row), honest.accepted(row), features);
        }

        assertThat(train(leaking.build()).reason()).contains("scoreAffinity");
    }

    private static FeatureVector with(FeatureVector features, AcceptanceFeature changed, double value) {
        FeatureVector.Builder builder = new FeatureVector.Builder();
        for (AcceptanceFeature feature : AcceptanceFeature.values()) {
            if (!Float.isNaN(features.get(feature))) {
                builder.set(feature, features.get(feature));
            }
        }
        return builder.set(changed, value).build();
    }

    @Test
    void theSameDecisionsAndSeedGiveTheSameModelBitForBit() {
        DecisionTable decisions = GeneratedDecisions.of(2_000, 7).decisions();

        TrainedModel one = train(decisions);
        TrainedModel other = train(GeneratedDecisions.of(2_000, 7).decisions());

        assertThat(ModelDocument.write(other.model())).isEqualTo(ModelDocument.write(one.model()));
        assertThat(other.figures()).isEqualTo(one.figures());
    }

    @Test
    void leavesAChampionInForceUnlessItIsBeaten() {
        DecisionTable decisions = GeneratedDecisions.of(6_000, 8).decisions();
        TrainedModel first = train(decisions);
        Champion champion = new Champion("champion", first.model(), first.fittedUntil());

        assertThat(train(decisions, champion).verdict()).isEqualTo(Verdict.NOT_BETTER_THAN_CHAMPION);
    }

    @Test
    void replacesAChampionThatTheTimeHasOvertaken() {
        History before = GeneratedDecisions.of(
                6_000, 9, features -> features.get(AcceptanceFeature.SCORE_CONSOLIDATION) > 0 ? 0.95 : 0.3);
        TrainedModel old = train(before.decisions());
        Champion champion = new Champion("old", old.model(), old.fittedUntil());

        TrainedModel challenger = train(GeneratedDecisions.of(6_000, 10).decisions(), champion);

        assertThat(challenger.verdict()).as(challenger.reason()).isEqualTo(Verdict.BETTER);
        assertThat(challenger.figures().comparison(Rival.CHAMPION)).isNotNull();
    }

    @Test
    void learnsFromOthersWhereATenantHasFewDecisionsOfItsOwn() {
        DecisionTable few = GeneratedDecisions.of(700, 12).decisions();
        DecisionTable others = GeneratedDecisions.of(4_000, 13).decisions();
        TrainingTask alone = new TrainingTask(few, NOBODY, 0, null, 1, 0.03);
        TrainingTask together = new TrainingTask(few, others, 500, null, 1, 0.03);

        TrainedModel withOthers = ModelTraining.train(together, TrainingListener.NONE);

        assertThat(withOthers.figures().model().logLoss())
                .isLessThan(ModelTraining.train(alone, TrainingListener.NONE)
                        .figures()
                        .model()
                        .logLoss());
        assertThat(withOthers.figures().otherDecisions()).isEqualTo(4_000);
        assertThat(withOthers.test().size()).isLessThan(700);
    }

    @Test
    void refusesToLearnFromTooLittle() {
        assertThat(ModelTraining.tooFew(GeneratedDecisions.of(499, 1).decisions(), 500))
                .contains("499", "500");
        assertThat(ModelTraining.tooFew(
                        GeneratedDecisions.of(900, 1, features -> 1).decisions(), 500))
                .contains("rarer");
        assertThat(ModelTraining.tooFew(GeneratedDecisions.of(900, 1).decisions(), 500))
                .isNull();
    }
}

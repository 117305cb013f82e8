package com.agogsaas.wms.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.acceptance.training.DecisionTable;
import com.agogsaas.wms.acceptance.training.ModelTraining;
import com.agogsaas.wms.acceptance.training.TrainedModel;
import com.agogsaas.wms.acceptance.training.TrainingListener;
import com.agogsaas.wms.acceptance.training.TrainingTask;
import com.agogsaas.wms.acceptance.training.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DecisionHistoryTest {

    private static final Instant NOW = Instant.parse("2026-03-10T17:00:00Z");
    private static final PlantData PLANT = PlantGenerator.generate(NOW, DemoWarehouse.SEED);

    @Test
    void coversSixtyDaysUpToTheMomentOfLoading() {
        assertThat(PLANT.decisions()).hasSizeGreaterThan(3_000).allSatisfy(decision -> {
            assertThat(decision.madeAt()).isBefore(decision.decidedAt());
            assertThat(decision.decidedAt()).isBetween(NOW.minus(Duration.ofDays(60)), NOW);
        });
        Set<Long> days = PLANT.decisions().stream()
                .map(decision -> Duration.between(decision.decidedAt(), NOW).toDays())
                .collect(Collectors.toSet());
        assertThat(days).hasSizeGreaterThan(45);
    }

    @Test
    void followsTheInventoryLedger() {
        Set<String> putaways = PLANT.movements().stream()
                .filter(movement -> movement.type().equals("TRANSFER") && movement.to() != null)
                .map(movement -> movement.lotNumber() + " " + movement.to().locationId() + " " + movement.at())
                .collect(Collectors.toSet());

        assertThat(PLANT.decisions())
                .allSatisfy(decision -> assertThat(putaways)
                        .contains(decision.lotNumber() + " " + decision.actual().locationId() + " "
                                + decision.decidedAt()))
                .allSatisfy(decision -> assertThat(decision.accepted())
                        .isEqualTo(decision.actual().equals(decision.recommended())));
    }

    @Test
    void teachesAModelThatIsWorthIt() {
        DecisionTable.Builder decisions = new DecisionTable.Builder();
        List<DemoDecision> byTime = PLANT.decisions().stream()
                .sorted(Comparator.comparing(DemoDecision::madeAt))
                .toList();
        byTime.forEach(decision ->
                decisions.add(decision.lotNumber(), decision.madeAt(), decision.accepted(), decision.features()));

        TrainedModel trained = ModelTraining.train(
                new TrainingTask(decisions.build(), new DecisionTable.Builder().build(), 500, null, 1, 0.03),
                TrainingListener.NONE);

        assertThat(trained.verdict()).as(trained.reason()).isEqualTo(Verdict.BETTER);
        assertThat(trained.figures().model().accuracy()).isGreaterThan(0.88);
    }
}

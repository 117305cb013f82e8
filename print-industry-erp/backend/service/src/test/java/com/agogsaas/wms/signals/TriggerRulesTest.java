package com.agogsaas.wms.signals;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.units.MaterialId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What counts call for, with a window of 30 days and a history of 90: three history picks make one expected pick. */
class TriggerRulesTest {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final VelocitySettings SETTINGS = new VelocitySettings(true, 30, 90, 0.8, 0.95, 0.02, 5);

    /** Records of three years, of 200 days, and of 33 days. */
    private static final TriggerRules OLD = rules(3 * 365);

    private static final TriggerRules YOUNG = rules(200);
    private static final TriggerRules BABY = rules(33);

    @Test
    void moreThanTwiceIsASpikeAndTwiceIsNot() {
        assertThat(YOUNG.of(counts(21, 2, 30))).isEqualTo(TriggerKind.VELOCITY_SPIKE);
        assertThat(YOUNG.of(counts(20, 2, 30))).isNull();
        assertThat(YOUNG.of(counts(6, 0, 0))).as("from nothing").isEqualTo(TriggerKind.VELOCITY_SPIKE);
    }

    @Test
    void lessThanHalfIsADropAndHalfIsNot() {
        assertThat(YOUNG.of(counts(4, 1, 30))).isEqualTo(TriggerKind.VELOCITY_DROP);
        assertThat(YOUNG.of(counts(5, 1, 30))).isNull();
        assertThat(YOUNG.of(counts(0, 0, 30))).isEqualTo(TriggerKind.VELOCITY_DROP);
    }

    @Test
    void aFewPicksCallForNothing() {
        assertThat(YOUNG.of(counts(4, 0, 0))).isNull();
        assertThat(YOUNG.of(counts(0, 0, 14))).as("4.7 expected").isNull();
    }

    @Test
    void whatNobodyPickedBeforeIsNewAndNotASpike() {
        Instant first = NOW.minus(Duration.ofDays(10));
        assertThat(YOUNG.of(new PickCounts(new MaterialId("m"), 5, 5, 0, 0, 0, first)))
                .isEqualTo(TriggerKind.NEW_PRODUCT);
        assertThat(YOUNG.of(new PickCounts(new MaterialId("m"), 4, 4, 0, 0, 0, first)))
                .isNull();
    }

    @Test
    void nothingIsNewWhereTheRecordsThemselvesAre() {
        assertThat(BABY.of(new PickCounts(new MaterialId("m"), 50, 5, 0, 0, 0, NOW.minus(Duration.ofDays(29)))))
                .isNull();
        assertThat(BABY.of(counts(50, 5, 1))).as("three days are no history").isNull();
    }

    @Test
    void aRiseOfTheLastWeekAloneLooksLikeAPromotion() {
        // Expected: 10 in the window, 2.3 a week, 7.7 in the days before. 3 x 2.3 = 7; 2 x 7.7 = 15.3.
        assertThat(YOUNG.of(counts(15, 8, 30))).isEqualTo(TriggerKind.PROMOTION);
        assertThat(YOUNG.of(counts(23, 8, 30))).as("15 before").isEqualTo(TriggerKind.PROMOTION);
        assertThat(YOUNG.of(counts(24, 8, 30))).as("16 before").isEqualTo(TriggerKind.VELOCITY_SPIKE);
        assertThat(YOUNG.of(counts(14, 7, 30))).isNull();
    }

    @Test
    void aRiseOrFallThatCameAYearAgoTooIsSeasonal() {
        PickCounts rise = new PickCounts(new MaterialId("m"), 30, 2, 30, 25, 30, null);
        assertThat(OLD.of(rise)).isEqualTo(TriggerKind.SEASONAL_CHANGE);
        assertThat(YOUNG.of(rise)).as("no records a year ago").isEqualTo(TriggerKind.VELOCITY_SPIKE);
        assertThat(OLD.of(new PickCounts(new MaterialId("m"), 30, 2, 30, 10, 30, null)))
                .as("no rise a year ago")
                .isEqualTo(TriggerKind.VELOCITY_SPIKE);
        assertThat(OLD.of(new PickCounts(new MaterialId("m"), 2, 0, 30, 2, 40, null)))
                .isEqualTo(TriggerKind.SEASONAL_CHANGE);
        assertThat(OLD.of(new PickCounts(new MaterialId("m"), 2, 0, 30, 90, 40, null)))
                .as("a rise a year ago, a fall now")
                .isEqualTo(TriggerKind.VELOCITY_DROP);
    }

    @Test
    void aHistoryThatBeginsLaterIsDividedByItsOwnDays() {
        // 50 days of records: 30 of window, 20 of history.
        TriggerRules rules = rules(50);
        assertThat(rules.of(counts(30, 5, 11))).as("16.5 expected").isNull();
        assertThat(rules.of(counts(30, 5, 9))).as("13.5 expected").isEqualTo(TriggerKind.VELOCITY_SPIKE);
    }

    private static PickCounts counts(int window, int lastWeek, int history) {
        return new PickCounts(new MaterialId("m"), window, lastWeek, history, 0, 0, null);
    }

    private static TriggerRules rules(int daysOfRecords) {
        return new TriggerRules(
                VelocityWindows.of(NOW, NOW.minus(Duration.ofDays(daysOfRecords)), SETTINGS), SETTINGS.minimumPicks());
    }
}

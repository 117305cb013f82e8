package com.agogsaas.wms.signals.crossdock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.agogsaas.wms.ledger.CrossDockUrgency;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrossDockSettingsTest {

    private static final Instant NOW = Instant.parse("2026-03-10T17:00:00Z");

    private static final CrossDockSettings SETTINGS =
            new CrossDockSettings(true, Duration.ofHours(4), Duration.ofHours(24), Duration.ofHours(72), 2);

    @ParameterizedTest(name = "due in {1} min with priority {0}: {2}")
    @CsvSource({
        "5, -90000, CRITICAL",
        "5,      0, CRITICAL",
        "5,    240, CRITICAL",
        "5,    241, HIGH",
        "5,   1440, HIGH",
        "5,   1441, MEDIUM",
        "5,   4320, MEDIUM",
        "5,   4321, NONE",
        // Priority 2 is one step up, priority 3 is not.
        "2,    240, CRITICAL",
        "2,    241, CRITICAL",
        "2,   1441, HIGH",
        "1,   4321, MEDIUM",
        "3,   4321, NONE",
    })
    void followsFromTheDueDateAndTheRush(int priority, int minutes, CrossDockUrgency urgency) {
        assertThat(SETTINGS.urgency(priority, NOW.plus(Duration.ofMinutes(minutes)), NOW))
                .isEqualTo(urgency);
    }

    @Test
    void stepsThatOvertakeEachOtherAreRefused() {
        assertThatThrownBy(() -> new CrossDockSettings(
                        true, Duration.ofHours(30), Duration.ofHours(24), Duration.ofHours(72), 2))
                .hasMessageContaining("CROSS_DOCK_CRITICAL_WITHIN");
        assertThatThrownBy(() ->
                        new CrossDockSettings(true, Duration.ofHours(4), Duration.ofHours(24), Duration.ofHours(23), 2))
                .hasMessageContaining("CROSS_DOCK_MEDIUM_WITHIN");
    }

    @Test
    void whatIsDueWheneverIsUrgentOnlyInARush() {
        assertThat(SETTINGS.urgency(3, null, NOW)).isEqualTo(CrossDockUrgency.NONE);
        assertThat(SETTINGS.urgency(1, null, NOW)).isEqualTo(CrossDockUrgency.MEDIUM);
    }
}

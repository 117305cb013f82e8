package com.agogsaas.wms.signals;

import com.agogsaas.wms.signals.SignalRunRepository.Place;
import com.agogsaas.wms.signals.VelocityAssessment.Assessed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Computes how fast a facility's materials move, and what that calls for. */
@Component
class VelocityComputation implements SignalComputation {

    private final VelocitySettings settings;
    private final VelocityRepository repository;
    private final WalkPositions walkPositions;
    private final Clock clock;

    VelocityComputation(
            VelocitySettings settings, VelocityRepository repository, WalkPositions walkPositions, Clock clock) {
        this.settings = settings;
        this.repository = repository;
        this.walkPositions = walkPositions;
        this.clock = clock;
    }

    @Override
    public Signal signal() {
        return Signal.VELOCITY;
    }

    @Override
    public boolean isWanted() {
        return settings.enabled();
    }

    @Override
    public SignalRun compute(Place place) {
        Instant now = clock.instant();
        VelocityWindows windows =
                VelocityWindows.of(now, repository.recordsBegin(place.tenant(), place.facility(), now), settings);
        List<PickCounts> counts = repository.count(place.tenant(), place.facility(), windows);
        List<Assessed> assessed = new VelocityAssessment(windows, settings)
                .assess(counts, repository.assessments(place.tenant(), place.facility()));
        repository.save(place.tenant(), place.facility(), windows, assessed, walkPositions.of(place, counts));
        return new SignalRun(
                now,
                windows.windowFrom(),
                counts.stream().mapToLong(PickCounts::window).sum(),
                assessed.size(),
                Duration.between(now, clock.instant()));
    }
}

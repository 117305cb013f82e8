package com.agogsaas.wms.statistics;

import com.agogsaas.wms.statistics.RunningTrial.Assignment;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.MaterialId;
import com.agogsaas.wms.units.RecommendationId;
import com.agogsaas.wms.units.TenantId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What A/B tests have to do with placing lots: which is running, and who got what. */
@Service
public class Trials {

    private final StatisticsSettings settings;
    private final TrialRepository repository;

    Trials(StatisticsSettings settings, TrialRepository repository) {
        this.settings = settings;
        this.repository = repository;
    }

    /**
     * The test that is running in a facility; none where statistics are off. To be called in a transaction of the
     * tenant.
     *
     * @param materials of the batch under way
     */
    public Optional<RunningTrial> running(TenantId tenant, FacilityId facility, Collection<MaterialId> materials) {
        return settings.enabled() ? repository.findRunning(tenant, facility, materials) : Optional.empty();
    }

    /** Writes down who got what. To be called in the transaction that saves the recommendations. */
    public void note(TenantId tenant, RunningTrial trial, Map<RecommendationId, Assignment> assignments) {
        if (!assignments.isEmpty()) {
            repository.note(tenant, trial.testId(), assignments);
        }
    }
}

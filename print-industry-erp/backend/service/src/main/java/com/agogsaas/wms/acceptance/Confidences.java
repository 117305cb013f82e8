package com.agogsaas.wms.acceptance;

import com.agogsaas.wms.acceptance.versions.ServedModels;
import com.agogsaas.wms.acceptance.versions.ServedModels.ServedModel;
import com.agogsaas.wms.units.Probability;
import com.agogsaas.wms.units.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says of recommendations how likely they are to be accepted: by the model in force, else by the heuristic. */
@Component
public class Confidences {

    private final ServedModels models;

    Confidences(ServedModels models) {
        this.models = models;
    }

    /** One for each, in their order, all from the same source. Asks no database. */
    public List<Confidence> of(TenantId tenant, List<FeatureVector> recommendations) {
        Optional<ServedModel> served = models.find(tenant);
        return served.isEmpty()
                ? recommendations.stream().map(HeuristicConfidence::of).toList()
                : byModel(served.get(), recommendations);
    }

    /** Where the tenant's confidences come from in this process. Asks no database. */
    public AcceptanceModelStatus status(TenantId tenant) {
        return models.status(tenant);
    }

    private static List<Confidence> byModel(ServedModel served, List<FeatureVector> recommendations) {
        List<Confidence> confidences = new ArrayList<>(recommendations.size());
        float[] row = new float[FeatureVector.SIZE];
        for (FeatureVector features : recommendations) {
            features.copyTo(row, 0);
            confidences.add(new Confidence(
                    new Probability(served.model().probability(row, 0)), ConfidenceMethod.MODEL, served.version()));
        }
        return confidences;
    }
}

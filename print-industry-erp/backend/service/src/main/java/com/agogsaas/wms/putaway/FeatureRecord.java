package com.agogsaas.wms.putaway;

import com.agogsaas.wms.engine.ScoreBreakdown;
import com.agogsaas.wms.engine.ScoreTerm;
import com.agogsaas.wms.engine.spi.Bin;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes down what was known when a bin was recommended, so that a decision can be understood and learned from. */
@Component
class FeatureRecord {

    private final JsonMapper json;

    FeatureRecord(JsonMapper json) {
        this.json = json;
    }

    /** A JSON object: volumes in cubic feet, weights in pounds, points of the score by term. */
    String json(Bin bin, ReceivedLot lot, ScoreBreakdown score) {
        Map<String, Object> features = new LinkedHashMap<>();
        features.put("lotCubicFeet", lot.volume().cubicFeet());
        features.put("lotWeightLbs", lot.weight().pounds());
        features.put("materialAbcClass", lot.abcClass());
        features.put("picksPerDay", lot.picksPerDay());
        features.put("binAbcClass", bin.abcClass());
        features.put("binType", bin.type());
        features.put("binCubicFeet", bin.capacityVolume().cubicFeet());
        features.put("binUsedCubicFeet", bin.usedVolume().cubicFeet());
        features.put("binUsedWeightLbs", bin.usedWeight().pounds());
        features.put("binLots", bin.lotCount());
        score.points().forEach((term, points) -> features.put(name(term), points));
        return json.writeValueAsString(features);
    }

    private static String name(ScoreTerm term) {
        return "score." + term.name().toLowerCase(Locale.ROOT);
    }
}

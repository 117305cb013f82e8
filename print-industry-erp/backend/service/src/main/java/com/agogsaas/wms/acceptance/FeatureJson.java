package com.agogsaas.wms.acceptance;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Features as the database keeps them: a flat JSON object of numbers by {@link AcceptanceFeature#key}, without those
 * that are missing. Written and read for every recommendation, so without a tree of nodes in between.
 */
public final class FeatureJson {

    private static final JsonFactory JSON = JsonFactory.builder().build();

    private FeatureJson() {}

    /** The object that is stored with a recommendation. */
    public static String write(FeatureVector features) {
        StringBuilder json = new StringBuilder(640).append('{');
        for (AcceptanceFeature feature : AcceptanceFeature.values()) {
            float value = features.get(feature);
            if (!Float.isNaN(value)) {
                json.append(json.length() == 1 ? "\"" : ",\"")
                        .append(feature.key())
                        .append("\":")
                        .append(value);
            }
        }
        return json.append('}').toString();
    }

    /**
     * Reads what was stored; names that the list does not have (any more) and values that are no numbers are left out.
     */
    public static FeatureVector read(String json) {
        FeatureVector.Builder features = new FeatureVector.Builder();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return features.build();
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = parser.currentName();
                JsonToken value = parser.nextToken();
                if (value.isNumeric()) {
                    double number = parser.getDoubleValue();
                    AcceptanceFeature.findByKey(key)
                            .filter(feature -> Double.isFinite(number))
                            .ifPresent(feature -> features.set(feature, number));
                } else {
                    parser.skipChildren();
                }
            }
        }
        return features.build();
    }
}

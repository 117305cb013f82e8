package com.agogsaas.wms.acceptance;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the acceptance model looks at: the only list, for training and for serving. Everything in it is known when a bin
 * is recommended, before anybody decides; a figure that nobody knows is left out and counts as missing.
 *
 * <p>Models keep the list that they were trained on. One that was trained on another list is not asked: add, take away
 * or redefine a feature, and the service falls back to the heuristic until a model is trained on the list as it is now.
 */
public enum AcceptanceFeature {
    LOT_CUBIC_FEET("lotCubicFeet", "ft3", Source.LOT, "Volume of the lot, or of the part of it"),
    LOT_WEIGHT_LBS("lotWeightLbs", "lb", Source.LOT, "Weight of the lot, or of the part of it"),
    PART_COUNT("partCount", "parts", Source.LOT, "Into how many parts the lot is split"),
    BATCH_LOTS("batchLots", "lots", Source.LOT, "Lots in the same batch"),
    MATERIAL_CLASS("materialClass", "rank", Source.MATERIAL, "Velocity class of the material: A is 0, B 1, C 2"),
    PICKS_PER_DAY("picksPerDay", "1/day", Source.MATERIAL, "Order lines for the material per day"),
    BIN_CLASS("binClass", "rank", Source.BIN, "Class of the bin: A is 0, B 1, C 2"),
    CLASS_GAP("classGap", "rank", Source.BIN, "Class of the bin less that of the material"),
    BIN_IS_PICK_FACE("binIsPickFace", "0 or 1", Source.BIN, "Whether the bin is a pick face"),
    BIN_IS_RESERVE("binIsReserve", "0 or 1", Source.BIN, "Whether the bin is in reserve"),
    BIN_SHELF("binShelf", "shelf", Source.BIN, "Place above the floor, 1 for the lowest; missing where not numbered"),
    BIN_CUBIC_FEET("binCubicFeet", "ft3", Source.BIN, "Volume of the bin that goods may fill"),
    FILL_BEFORE("fillBefore", "share", Source.BIN, "Share of that volume that was taken before"),
    FILL_AFTER("fillAfter", "share", Source.BIN, "Share of that volume that is taken with the lot"),
    WEIGHT_AFTER("weightAfter", "share", Source.BIN, "Share of the weight rating that is taken with the lot"),
    BIN_LOTS("binLots", "lots", Source.BIN, "Lots in the bin, or promised to it, before"),
    SCORE_TOTAL("scoreTotal", "points", Source.SCORE, "Score of the bin for the lot, 0 to 100"),
    SCORE_LEAD("scoreLead", "points", Source.SCORE, "Score less that of the best other bin; missing without one"),
    SCORE_ABC_MATCH("scoreAbcMatch", "points", Source.SCORE, "Points for matching classes"),
    SCORE_TRAVEL("scoreTravel", "points", Source.SCORE, "Points for a short walk"),
    SCORE_UTILISATION("scoreUtilisation", "points", Source.SCORE, "Points for a bin that is filled well"),
    SCORE_LOCATION_TYPE("scoreLocationType", "points", Source.SCORE, "Points for the right kind of bin"),
    SCORE_CONSOLIDATION("scoreConsolidation", "points", Source.SCORE, "Points for the same material in the bin"),
    SCORE_AFFINITY("scoreAffinity", "points", Source.SCORE, "Points for what is picked together with it"),
    SCORE_CONGESTION("scoreCongestion", "points", Source.SCORE, "Points for a quiet aisle"),
    SCORE_ERGONOMICS("scoreErgonomics", "points", Source.SCORE, "Points for a good height to lift at");

    /** Where the figure comes from when a bin is recommended. */
    public enum Source {
        /** The request. */
        LOT,
        /** Master data and the pick history. */
        MATERIAL,
        /** The snapshot of the facility that the batch was placed on. */
        BIN,
        /** The engine's score. */
        SCORE
    }

    private static final Map<String, AcceptanceFeature> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(AcceptanceFeature::key, Function.identity()));

    private final String key;
    private final String unit;
    private final Source source;
    private final String meaning;

    AcceptanceFeature(String key, String unit, Source source, String meaning) {
        this.key = key;
        this.unit = unit;
        this.source = source;
        this.meaning = meaning;
    }

    /** Its name in the database's column {@code features} and in models; never used for anything else again. */
    public String key() {
        return key;
    }

    /** The unit that its values are in. */
    public String unit() {
        return unit;
    }

    /** Where its value comes from. */
    public Source source() {
        return source;
    }

    /** What it says, as a phrase. */
    public String meaning() {
        return meaning;
    }

    /** Its place in the list, from 0: the column that its values are in. */
    @SuppressWarnings("EnumOrdinal") // models keep the whole list in order, and none with another list is asked
    public int column() {
        return ordinal();
    }

    /** The feature of this name, empty where the list has none. */
    public static Optional<AcceptanceFeature> findByKey(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    /** The list as models keep it: name and unit of every feature, in order. */
    public static List<String> signature() {
        return Arrays.stream(values())
                .map(feature -> feature.key + " [" + feature.unit + "]")
                .toList();
    }
}

package com.agogsaas.wms.utilization;

import com.agogsaas.wms.engine.spi.LocationType;
import com.agogsaas.wms.units.AbcClass;
import com.agogsaas.wms.units.UtilisationBand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of bins in columns. Names that many bins share are listed once, and the bins have their index.
 *
 * @param volumePercentage used share of the volume in percent, one decimal
 * @param weightPercentage used share of the weight rating in percent, one decimal
 */
record FloorPlanPage(
        int bins,
        @Nullable Instant lastUpdated,
        List<String> zones,
        List<String> aisles,
        List<String> locationCode,
        List<@Nullable Double> xFeet,
        List<@Nullable Double> yFeet,
        List<Integer> zone,
        List<Integer> aisle,
        List<Integer> locationType,
        List<Integer> abcClass,
        List<Integer> band,
        List<Double> volumePercentage,
        List<Double> weightPercentage,
        boolean hasNextPage,
        @Nullable String endCursor) {

    private static final List<LocationType> TYPES = List.of(LocationType.values());
    private static final List<AbcClass> CLASSES = List.of(AbcClass.values());
    private static final List<UtilisationBand> BANDS = List.of(UtilisationBand.values());

    public List<LocationType> locationTypes() {
        return TYPES;
    }

    public List<AbcClass> abcClasses() {
        return CLASSES;
    }

    public List<UtilisationBand> bands() {
        return BANDS;
    }

    /** Takes bins in, in their order. */
    static final class Builder {
        private final Map<String, Integer> zones = new LinkedHashMap<>();
        private final Map<String, Integer> aisles = new LinkedHashMap<>();
        private final List<String> locationCode = new ArrayList<>();
        private final List<@Nullable Double> xFeet = new ArrayList<>();
        private final List<@Nullable Double> yFeet = new ArrayList<>();
        private final List<Integer> zone = new ArrayList<>();
        private final List<Integer> aisle = new ArrayList<>();
        private final List<Integer> locationType = new ArrayList<>();
        private final List<Integer> abcClass = new ArrayList<>();
        private final List<Integer> band = new ArrayList<>();
        private final List<Double> volumePercentage = new ArrayList<>();
        private final List<Double> weightPercentage = new ArrayList<>();

        /** A bin's name and place. */
        void place(String code, @Nullable Double x, @Nullable Double y, String zoneName, String aisleName) {
            locationCode.add(code);
            xFeet.add(x);
            yFeet.add(y);
            zone.add(index(zones, zoneName));
            aisle.add(index(aisles, aisleName));
        }

        /** What the bin is, and how full; in percent. */
        void fill(LocationType type, AbcClass nearness, double volume, double weight) {
            locationType.add(TYPES.indexOf(type));
            abcClass.add(CLASSES.indexOf(nearness));
            band.add(BANDS.indexOf(Bands.of(volume)));
            volumePercentage.add(oneDecimal(volume));
            weightPercentage.add(oneDecimal(weight));
        }

        int size() {
            return locationCode.size();
        }

        @Nullable
        String lastCode() {
            return locationCode.isEmpty() ? null : locationCode.get(locationCode.size() - 1);
        }

        FloorPlanPage build(@Nullable Instant lastUpdated, boolean more, @Nullable String endCursor) {
            return new FloorPlanPage(
                    size(),
                    lastUpdated,
                    List.copyOf(zones.keySet()),
                    List.copyOf(aisles.keySet()),
                    locationCode,
                    xFeet,
                    yFeet,
                    zone,
                    aisle,
                    locationType,
                    abcClass,
                    band,
                    volumePercentage,
                    weightPercentage,
                    more,
                    endCursor);
        }

        private static int index(Map<String, Integer> names, String name) {
            return names.computeIfAbsent(name, unseen -> names.size());
        }

        private static double oneDecimal(double percentage) {
            return Math.rint(percentage * 10) / 10;
        }
    }
}

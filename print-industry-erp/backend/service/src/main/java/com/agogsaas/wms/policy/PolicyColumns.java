package com.agogsaas.wms.policy;

import com.agogsaas.wms.engine.GoldenZone;
import com.agogsaas.wms.engine.PlacementPolicy;
import com.agogsaas.wms.engine.ScoreTerm;
import com.agogsaas.wms.engine.ScoreWeights;
import com.agogsaas.wms.engine.SpaceTravelDial;
import com.agogsaas.wms.engine.spi.FillFactors;
import com.agogsaas.wms.engine.spi.LocationType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A policy as columns. What is as the default has it is stored as null, so that a facility which never asked for
 * anything else follows the default when a release changes it.
 */
final class PolicyColumns {

    private static final String DIAL = "space_travel_dial";
    private static final String GOLDEN_FROM = "golden_shelf_from";
    private static final String GOLDEN_TO = "golden_shelf_to";
    private static final String MAX_BINS = "max_bins_per_lot";

    /** All of them, one for each term and each type of bin among them. */
    static final List<String> NAMES =
            List.copyOf(valuesOf(PlacementPolicy.DEFAULT).keySet());

    private PolicyColumns() {}

    static Map<String, @Nullable Object> valuesOf(PlacementPolicy policy) {
        PlacementPolicy standard = PlacementPolicy.DEFAULT;
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (ScoreTerm term : ScoreTerm.values()) {
            values.put(
                    weight(term),
                    unless(standard.weights().weight(term), policy.weights().weight(term)));
        }
        for (LocationType type : LocationType.values()) {
            values.put(
                    fill(type),
                    unless(
                            Objects.requireNonNull(
                                    standard.fillFactors().perMille().get(type)),
                            Objects.requireNonNull(
                                    policy.fillFactors().perMille().get(type))));
        }
        boolean goldenAsDefault = policy.goldenZone().equals(standard.goldenZone());
        values.put(GOLDEN_FROM, goldenAsDefault ? null : policy.goldenZone().fromShelf());
        values.put(GOLDEN_TO, goldenAsDefault ? null : policy.goldenZone().toShelf());
        values.put(DIAL, unless(standard.dial().position(), policy.dial().position()));
        values.put(MAX_BINS, unless(standard.maxBinsPerLot(), policy.maxBinsPerLot()));
        return values;
    }

    static PlacementPolicy policyOf(ResultSet row) throws SQLException {
        PlacementPolicy standard = PlacementPolicy.DEFAULT;
        Map<ScoreTerm, Double> weights = new EnumMap<>(ScoreTerm.class);
        for (ScoreTerm term : ScoreTerm.values()) {
            weights.put(term, decimal(row, weight(term), standard.weights().weight(term)));
        }
        Map<LocationType, Integer> factors = new EnumMap<>(LocationType.class);
        for (LocationType type : LocationType.values()) {
            factors.put(
                    type,
                    whole(
                            row,
                            fill(type),
                            Objects.requireNonNull(
                                    standard.fillFactors().perMille().get(type))));
        }
        return new PlacementPolicy(
                new ScoreWeights(weights),
                new SpaceTravelDial(decimal(row, DIAL, standard.dial().position())),
                new GoldenZone(
                        whole(row, GOLDEN_FROM, standard.goldenZone().fromShelf()),
                        whole(row, GOLDEN_TO, standard.goldenZone().toShelf())),
                new FillFactors(factors),
                whole(row, MAX_BINS, standard.maxBinsPerLot()));
    }

    private static <T> @Nullable T unless(T standard, T value) {
        return value.equals(standard) ? null : value;
    }

    private static double decimal(ResultSet row, String column, double whenNull) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? whenNull : value;
    }

    private static int whole(ResultSet row, String column, int whenNull) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? whenNull : value;
    }

    private static String weight(ScoreTerm term) {
        return "weight_" + term.name().toLowerCase(Locale.ROOT);
    }

    private static String fill(LocationType type) {
        return "fill_per_mille_" + type.name().toLowerCase(Locale.ROOT);
    }
}

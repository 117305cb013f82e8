package com.agogsaas.wms.putaway.graphql;

import com.agogsaas.wms.engine.GoldenZone;
import com.agogsaas.wms.engine.PlacementPolicy;
import com.agogsaas.wms.engine.ScoreTerm;
import com.agogsaas.wms.engine.ScoreWeights;
import com.agogsaas.wms.engine.SpaceTravelDial;
import com.agogsaas.wms.engine.spi.FillFactors;
import com.agogsaas.wms.engine.spi.LocationType;
import com.agogsaas.wms.errors.ErrorCode;
import com.agogsaas.wms.errors.InputProblem;
import com.agogsaas.wms.errors.InvalidInputException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads the settings mutation's argument into a change of the policy, collecting every mistake on the way. */
final class SettingsChange implements UnaryOperator<PlacementPolicy> {

    private static final BigDecimal MAX_WEIGHT = BigDecimal.valueOf(ScoreWeights.MAX);
    private static final BigDecimal LEAST_FILL = new BigDecimal("0.001");

    private final UpdatePutawaySettingsInput input;
    private final List<InputProblem> problems = new ArrayList<>();
    private final Map<ScoreTerm, Double> weights = new EnumMap<>(ScoreTerm.class);
    private final Map<LocationType, Integer> factors = new EnumMap<>(LocationType.class);

    /** @throws InvalidInputException when a value cannot be right whatever else is set */
    SettingsChange(UpdatePutawaySettingsInput input) {
        this.input = input;
        readWeights(Objects.requireNonNullElse(input.scoreWeights(), List.of()));
        readFactors(Objects.requireNonNullElse(input.fillFactors(), List.of()));
        requireWithin("input.spaceTravelDial", input.spaceTravelDial(), BigDecimal.ZERO, BigDecimal.ONE);
        requireWithin("input.goldenShelfFrom", input.goldenShelfFrom(), GoldenZone.HIGHEST_SHELF);
        requireWithin("input.goldenShelfTo", input.goldenShelfTo(), GoldenZone.HIGHEST_SHELF);
        requireWithin("input.maxBinsPerLot", input.maxBinsPerLot(), PlacementPolicy.MOST_BINS_PER_LOT);
        refuseIfProblems();
    }

    /**
     * The policy with this change.
     *
     * @throws InvalidInputException when the change contradicts what is in force
     */
    @Override
    public PlacementPolicy apply(PlacementPolicy inForce) {
        PlacementPolicy base = Boolean.TRUE.equals(input.resetToDefaults()) ? PlacementPolicy.DEFAULT : inForce;
        BigDecimal dial = input.spaceTravelDial();
        ScoreWeights newWeights = attempt("input.scoreWeights", () -> weights(base.weights()));
        SpaceTravelDial newDial = dial == null ? base.dial() : new SpaceTravelDial(dial.doubleValue());
        GoldenZone zone = base.goldenZone();
        GoldenZone newZone = attempt(
                "input.goldenShelfFrom",
                () -> new GoldenZone(
                        Objects.requireNonNullElse(input.goldenShelfFrom(), zone.fromShelf()),
                        Objects.requireNonNullElse(input.goldenShelfTo(), zone.toShelf())));
        if (newWeights != null) {
            attempt("input.spaceTravelDial", () -> newDial.applyTo(newWeights));
        }
        refuseIfProblems();
        return new PlacementPolicy(
                Objects.requireNonNull(newWeights),
                newDial,
                Objects.requireNonNull(newZone),
                factors(base.fillFactors()),
                Objects.requireNonNullElse(input.maxBinsPerLot(), base.maxBinsPerLot()));
    }

    private ScoreWeights weights(ScoreWeights inForce) {
        Map<ScoreTerm, Double> merged = new EnumMap<>(inForce.byTerm());
        merged.putAll(weights);
        return new ScoreWeights(merged);
    }

    private FillFactors factors(FillFactors inForce) {
        Map<LocationType, Integer> merged = new EnumMap<>(inForce.perMille());
        merged.putAll(factors);
        return new FillFactors(merged);
    }

    private void readWeights(List<UpdatePutawaySettingsInput.WeightOfTerm> given) {
        for (int i = 0; i < given.size(); i++) {
            String path = "input.scoreWeights[" + i + "]";
            requireWithin(path + ".weight", given.get(i).weight(), BigDecimal.ZERO, MAX_WEIGHT);
            Double before =
                    weights.put(given.get(i).term(), given.get(i).weight().doubleValue());
            if (before != null) {
                contradiction(path + ".term", given.get(i).term() + " has a weight in this input already");
            }
        }
    }

    private void readFactors(List<UpdatePutawaySettingsInput.FillOfType> given) {
        for (int i = 0; i < given.size(); i++) {
            String path = "input.fillFactors[" + i + "]";
            BigDecimal factor = given.get(i).fillFactor();
            if (requireWithin(path + ".fillFactor", factor, LEAST_FILL, BigDecimal.ONE)) {
                Integer before = factors.put(given.get(i).locationType(), perMille(path + ".fillFactor", factor));
                if (before != null) {
                    contradiction(
                            path + ".locationType",
                            given.get(i).locationType() + " has a factor in this input already");
                }
            }
        }
    }

    private int perMille(String path, BigDecimal factor) {
        if (factor.stripTrailingZeros().scale() > PutawaySettingsPayload.FILL_FACTOR_DECIMALS) {
            problems.add(new InputProblem(ErrorCode.NUMBER_OUT_OF_RANGE, path, "A fill factor has at most 3 decimals"));
        }
        return factor.movePointRight(PutawaySettingsPayload.FILL_FACTOR_DECIMALS)
                .intValue();
    }

    private boolean requireWithin(String path, @Nullable BigDecimal value, BigDecimal least, BigDecimal most) {
        boolean within = value == null || (value.compareTo(least) >= 0 && value.compareTo(most) <= 0);
        if (!within) {
            problems.add(new InputProblem(
                    ErrorCode.NUMBER_OUT_OF_RANGE,
                    path,
                    "This is " + least.toPlainString() + " to "
                            + most.stripTrailingZeros().toPlainString()));
        }
        return within;
    }

    private void requireWithin(String path, @Nullable Integer value, int most) {
        requireWithin(path, value == null ? null : BigDecimal.valueOf(value), BigDecimal.ONE, BigDecimal.valueOf(most));
    }

    /** The value, or null and a problem where its type refuses it. */
    private <T> @Nullable T attempt(String path, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException refused) {
            contradiction(path, Objects.requireNonNull(refused.getMessage()));
            return null;
        }
    }

    private void contradiction(String path, String message) {
        problems.add(new InputProblem(ErrorCode.SETTINGS_CONTRADICTORY, path, message));
    }

    private void refuseIfProblems() {
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }
}

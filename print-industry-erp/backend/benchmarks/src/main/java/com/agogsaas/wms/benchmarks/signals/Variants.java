package com.agogsaas.wms.benchmarks.signals;

import com.agogsaas.wms.engine.Algorithm;
import com.agogsaas.wms.engine.PlacementPolicy;
import com.agogsaas.wms.engine.ScoreTerm;
import com.agogsaas.wms.engine.ScoreWeights;
import com.agogsaas.wms.engine.SpaceTravelDial;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/** The ways to put the stock away, and which pairs of them show what a signal does. */
final class Variants {

    static final String FIRST_FIT = "first fit on arrival";
    static final String CLOSEST = "closest open bin";
    static final String RANDOM = "random";
    static final String FFD = "first fit decreasing";
    static final String NO_SIGNALS = "no signals";
    static final String CLASSES = "classes";
    static final String PICKS = "classes and picks a day";
    static final String CLASSES_AND_AFFINITY = "classes, picks a day and affinity";
    static final String RANKS = "walk ranks";
    static final String AFFINITY_ALONE = "affinity alone";
    static final String FULL = "walk ranks and affinity";
    static final String THREEFOLD = "walk ranks and affinity, affinity x 3";
    static final String NO_CONSOLIDATION = "walk ranks and affinity, no consolidation";
    static final String CONGESTION = "walk ranks, affinity and congestion";
    static final String IN_SAMPLE = "walk ranks and affinity, IN SAMPLE";
    static final String ALL_AT_ONCE = "all goods at once";
    static final String ALL_IN_SAMPLE = "all goods at once, IN SAMPLE";

    private static final double[] DIALS = {0, 0.25, 0.75, 1};

    private Variants() {}

    /** A variant and the same without one thing. */
    record Contribution(String of, String with, String without) {}

    static List<Contribution> contributions() {
        return List.of(
                new Contribution("engine without signals, over first fit on arrival", NO_SIGNALS, FIRST_FIT),
                new Contribution("velocity as classes of materials and bins", CLASSES, NO_SIGNALS),
                new Contribution("velocity as picks a day, beside classes", PICKS, CLASSES),
                new Contribution("velocity as walk ranks, over classes and picks a day", RANKS, PICKS),
                new Contribution("velocity as walk ranks, over no signals", RANKS, NO_SIGNALS),
                new Contribution("affinity, without velocity", AFFINITY_ALONE, NO_SIGNALS),
                new Contribution("affinity, beside classes and picks a day", CLASSES_AND_AFFINITY, PICKS),
                new Contribution("affinity, beside walk ranks", FULL, RANKS),
                new Contribution("three times the weight of affinity", THREEFOLD, FULL),
                new Contribution("consolidation", FULL, NO_CONSOLIDATION),
                new Contribution("congestion", CONGESTION, FULL));
    }

    static List<Variant> all() {
        List<Variant> variants = new ArrayList<>(List.of(
                new Variant(FIRST_FIT, Variants::onArrival),
                new Variant(CLOSEST, scene -> new NearestEmptyBin(Signals.NONE, onArrival(scene))),
                new Variant(RANDOM, scene -> new AnyBin(Signals.NONE, scene.seed(), onArrival(scene))),
                new Variant(FFD, scene -> by(Algorithm.FFD, scene, PlacementPolicy.DEFAULT, Signals.NONE)),
                engine(NO_SIGNALS, 0, 0, scene -> Signals.NONE),
                engine(CLASSES, 25, 0, Variants::velocity),
                engine(PICKS, 25, 25, Variants::velocity),
                engine(CLASSES_AND_AFFINITY, 25, 25, scene -> velocity(scene).with(affinity(scene))),
                engine(RANKS, 0, 50, Variants::ranks),
                engine(AFFINITY_ALONE, 0, 0, scene -> Signals.NONE.with(affinity(scene))),
                engine(FULL, 0, 50, Variants::full),
                fully(THREEFOLD, weighing(weights(0, 50).with(ScoreTerm.AFFINITY, 30))),
                fully(NO_CONSOLIDATION, weighing(weights(0, 50).with(ScoreTerm.CONSOLIDATION, 0))),
                engine(CONGESTION, 0, 50, scene -> full(scene).withCongestion())));
        DoubleStream.of(DIALS)
                .mapToObj(dial ->
                        fully(FULL + ", dial " + dial, weighing(weights(0, 50)).withDial(new SpaceTravelDial(dial))))
                .forEach(variants::add);
        variants.add(new Variant(
                ALL_AT_ONCE, scene -> new AllAtOnce(scene.ranks(scene.day().history()), onArrival(scene))));
        variants.add(engine(IN_SAMPLE, 0, 50, scene -> full(scene, scene.day().hindsight())));
        variants.add(new Variant(
                ALL_IN_SAMPLE, scene -> new AllAtOnce(scene.ranks(scene.day().hindsight()), onArrival(scene))));
        return variants;
    }

    private static Variant fully(String name, PlacementPolicy policy) {
        return new Variant(name, scene -> by(Algorithm.OPTIMIZED, scene, policy, full(scene)));
    }

    private static Variant engine(String name, double classes, double travel, Function<Scene, Signals> signals) {
        return new Variant(
                name,
                scene -> by(Algorithm.OPTIMIZED, scene, weighing(weights(classes, travel)), signals.apply(scene)));
    }

    private static Putaway onArrival(Scene scene) {
        return new ByEngine(Algorithm.FFD, PlacementPolicy.DEFAULT, 1, Signals.NONE, scene.pickers());
    }

    private static Putaway by(Algorithm algorithm, Scene scene, PlacementPolicy policy, Signals signals) {
        return new ByEngine(algorithm, policy, scene.batch(), signals, scene.pickers());
    }

    private static Signals velocity(Scene scene) {
        return new Signals(scene.day().history(), null, null, false);
    }

    private static Signals ranks(Scene scene) {
        return velocity(scene).with(scene.ranks(scene.day().history()));
    }

    private static Affinity affinity(Scene scene) {
        return new Affinity(scene.day().history().pairs());
    }

    private static Signals full(Scene scene) {
        return full(scene, scene.day().history());
    }

    private static Signals full(Scene scene, History history) {
        return new Signals(history, scene.ranks(history), new Affinity(history.pairs()), false);
    }

    private static ScoreWeights weights(double classes, double travel) {
        return PlacementPolicy.DEFAULT
                .weights()
                .with(ScoreTerm.ABC_MATCH, classes)
                .with(ScoreTerm.TRAVEL, travel);
    }

    private static PlacementPolicy weighing(ScoreWeights weights) {
        PlacementPolicy policy = PlacementPolicy.DEFAULT;
        return new PlacementPolicy(
                weights, policy.dial(), policy.goldenZone(), policy.fillFactors(), policy.maxBinsPerLot());
    }
}

package com.agogsaas.wms.demo;

import com.agogsaas.wms.acceptance.AcceptanceFeature;
import com.agogsaas.wms.acceptance.FeatureVector;
import com.agogsaas.wms.engine.spi.LocationType;
import com.agogsaas.wms.units.AbcClass;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * What was recommended for the lots of the last {@value #DAYS} days, and what people did with it, by
 * {@link OperatorBehaviour}. Where a lot was put is what the inventory ledger says. A recommendation that was followed
 * named that bin; one that was not named another bin of the same zone, shelf and class, for which everything that is
 * known is the same, so the outcome follows from the features alone.
 *
 * <p>How full bins were, and how they scored, is made up: the history does not say. A few materials and one rack are
 * overridden whatever was known, so that there is something to find among the overrides.
 */
final class DecisionHistory {

    static final int DAYS = 60;

    /** Materials whose recorded size is wrong: the lots never fit. */
    private static final int MISMEASURED = 3;

    /** One in so many overrides that could be because of the rack that nobody marked as blocked is. */
    private static final int SECRETLY_BLOCKED = 3;

    /** A bin holds several lots, so none takes up more than this share of it. */
    private static final double LARGEST_SHARE = 0.4;

    private static final String BLOCKED_AISLE = "P03";
    private static final String BLOCKED_RACK = "07";

    private static final List<String> RECEIVERS =
            List.of("receiver.ana", "receiver.ben", "receiver.chi", "receiver.dov");

    private final PlantCalendar calendar;
    private final List<DemoBin> bins;
    private final List<DemoMaterial> materials;
    private final AbcClass[] classes;
    private final double[] picksPerDay;
    private final SplittableRandom random;
    private final Map<Twins, List<DemoBin>> twins = new HashMap<>();

    DecisionHistory(
            PlantCalendar calendar,
            List<DemoBin> bins,
            List<DemoMaterial> materials,
            AbcClass[] classes,
            List<DemoOrder> orders,
            SplittableRandom random) {
        this.calendar = calendar;
        this.bins = bins;
        this.materials = materials;
        this.classes = classes;
        this.picksPerDay = picksPerDay(orders, materials.size());
        this.random = random;
    }

    /** Bins that nothing known tells apart. */
    private record Twins(Zone zone, String shelf, AbcClass abcClass) {
        static Twins of(DemoBin bin) {
            return new Twins(bin.zone(), bin.shelf(), bin.abcClass());
        }
    }

    /** @param movements the inventory ledger, by time */
    List<DemoDecision> decide(List<Movement> movements) {
        Instant from = calendar.now().minus(Duration.ofDays(DAYS));
        bins.forEach(bin ->
                twins.computeIfAbsent(Twins.of(bin), key -> new ArrayList<>()).add(bin));
        List<Movement> putaways = movements.stream()
                .filter(movement -> movement.type().equals("TRANSFER")
                        && movement.to() != null
                        && movement.to().zone().isStorage()
                        && movement.at().isAfter(from)
                        && !movement.at().isAfter(calendar.now()))
                .toList();
        Map<String, Integer> parts = new HashMap<>();
        putaways.forEach(putaway -> parts.merge(putaway.lotNumber(), 1, Integer::sum));
        Map<String, Integer> seen = new HashMap<>();
        List<Integer> mismeasured = mostOften(putaways);
        List<DemoDecision> decisions = new ArrayList<>();
        for (Movement putaway : putaways) {
            int part = seen.merge(putaway.lotNumber(), 1, Integer::sum);
            decisions.add(decision(putaway, part, parts.getOrDefault(putaway.lotNumber(), 1), mismeasured));
        }
        return decisions;
    }

    private static List<Integer> mostOften(List<Movement> putaways) {
        Map<Integer, Integer> counts = new HashMap<>();
        putaways.forEach(putaway -> counts.merge(putaway.material(), 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MISMEASURED)
                .map(Map.Entry::getKey)
                .toList();
    }

    private DemoDecision decision(Movement putaway, int part, int parts, List<Integer> mismeasured) {
        DemoBin actual = Objects.requireNonNull(putaway.to());
        FeatureVector features = features(putaway, actual, parts);
        String reason = null;
        if (mismeasured.contains(putaway.material())) {
            reason = "LOT_DOES_NOT_FIT";
        } else if (random.nextDouble() >= OperatorBehaviour.acceptance(features)) {
            reason = OperatorBehaviour.reason(features);
        }
        DemoBin recommended = reason == null ? actual : twin(actual);
        if (recommended.locationId().equals(actual.locationId())) {
            reason = null;
        } else if (reason != null && isSecretlyBlocked(recommended)) {
            reason = "BIN_BLOCKED";
        }
        Instant madeAt = putaway.at().minusSeconds(120 + random.nextInt(900));
        return new DemoDecision(
                putaway.lotNumber(),
                part,
                parts,
                putaway.material(),
                putaway.quantity(),
                recommended,
                actual,
                features,
                reason,
                madeAt,
                putaway.at(),
                RECEIVERS.get(random.nextInt(RECEIVERS.size())));
    }

    private static boolean isSecretlyBlocked(DemoBin bin) {
        return bin.aisle().equals(BLOCKED_AISLE) && bin.rack().equals(BLOCKED_RACK);
    }

    /** Another bin that is the same in all that is known; the bin itself where there is none. */
    private DemoBin twin(DemoBin bin) {
        List<DemoBin> others = twins.getOrDefault(Twins.of(bin), List.of()).stream()
                .filter(other ->
                        other.blockedReason() == null && !other.locationId().equals(bin.locationId()))
                .toList();
        if (others.isEmpty()) {
            return bin;
        }
        return others.stream()
                .filter(DecisionHistory::isSecretlyBlocked)
                .findFirst()
                .filter(other -> random.nextInt(SECRETLY_BLOCKED) == 0)
                .orElse(others.get(random.nextInt(others.size())));
    }

    private FeatureVector features(Movement putaway, DemoBin bin, int parts) {
        DemoMaterial goods = materials.get(putaway.material());
        AbcClass abcClass = classes[putaway.material()];
        double lotFeet = putaway.quantity() * goods.unitVolume().milliCubicFeet() / 1_000.0;
        double lotPounds = putaway.quantity() * goods.unitWeight().centiPounds() / 100.0;
        double capacity = bin.capacity().milliCubicFeet() / 1_000.0 * 0.85;
        double share = Math.min(LARGEST_SHARE, lotFeet / capacity);
        double before = (1 - share) * random.nextDouble();
        int gap = bin.abcClass().compareTo(abcClass);
        int lots = (int) Math.round(before * (bin.zone() == Zone.BULK_FLOOR ? 10 : 7) * random.nextDouble());
        double consolidation = lots > 0 && random.nextInt(10) < 7 ? 15 : 0;
        // All that lies in the plant has its place on the walk, so classes score nothing.
        double travel = 42 * (1 - random.nextDouble() * 0.6);
        double type = bin.type() == LocationType.PICK_FACE ? 12 : 9;
        double utilisation = 14 * (1 - Math.abs(before + share - 0.75));
        double ergonomics = 8 * random.nextDouble();
        return new FeatureVector.Builder()
                .set(AcceptanceFeature.LOT_CUBIC_FEET, lotFeet)
                .set(AcceptanceFeature.LOT_WEIGHT_LBS, lotPounds)
                .set(AcceptanceFeature.PART_COUNT, parts)
                .set(AcceptanceFeature.BATCH_LOTS, 1 + random.nextInt(20))
                .set(AcceptanceFeature.MATERIAL_CLASS, abcClass.compareTo(AbcClass.A))
                .set(AcceptanceFeature.PICKS_PER_DAY, picksPerDay[putaway.material()])
                .set(AcceptanceFeature.BIN_CLASS, bin.abcClass().compareTo(AbcClass.A))
                .set(AcceptanceFeature.CLASS_GAP, gap)
                .set(AcceptanceFeature.BIN_IS_PICK_FACE, bin.type() == LocationType.PICK_FACE ? 1 : 0)
                .set(AcceptanceFeature.BIN_IS_RESERVE, bin.type() == LocationType.RESERVE ? 1 : 0)
                .set(AcceptanceFeature.BIN_SHELF, Integer.parseInt(bin.shelf()))
                .set(AcceptanceFeature.BIN_CUBIC_FEET, capacity)
                .set(AcceptanceFeature.FILL_BEFORE, before)
                .set(AcceptanceFeature.FILL_AFTER, before + share)
                .set(
                        AcceptanceFeature.WEIGHT_AFTER,
                        Math.min(1, lotPounds * 100 / bin.rating().centiPounds() + before * random.nextDouble()))
                .set(AcceptanceFeature.BIN_LOTS, lots)
                .set(AcceptanceFeature.SCORE_TRAVEL, travel)
                .set(AcceptanceFeature.SCORE_UTILISATION, utilisation)
                .set(AcceptanceFeature.SCORE_LOCATION_TYPE, type)
                .set(AcceptanceFeature.SCORE_CONSOLIDATION, consolidation)
                .set(AcceptanceFeature.SCORE_ERGONOMICS, ergonomics)
                .set(AcceptanceFeature.SCORE_TOTAL, travel + utilisation + type + consolidation + ergonomics)
                .set(AcceptanceFeature.SCORE_LEAD, -4 * Math.log(1 - random.nextDouble()))
                .build();
    }

    private static double[] picksPerDay(List<DemoOrder> orders, int materials) {
        double[] picks = new double[materials];
        for (DemoOrder order : orders) {
            for (DemoOrder.Line line : order.lines()) {
                picks[line.material()] += line.picked() > 0 ? 1.0 / PlantCalendar.DAYS : 0;
            }
        }
        return picks;
    }
}

package com.agogsaas.wms.putaway.histories;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a warehouse should be like after each step, in the plainest terms: whole cubic feet and pounds, a list of what
 * was recommended, and what lies where.
 */
final class WarehouseModel {

    /** A bin: its limits, and what may lie together in it. */
    record Bin(String name, int volume, int weight, String mixing) {}

    static final List<Bin> BINS = List.of(
            new Bin("A-1", 10, 1000, "MIXED"),
            new Bin("A-2", 20, 90, "SINGLE_MATERIAL"),
            new Bin("B-1", 8, 1000, "SINGLE_LOT"),
            new Bin("B-2", 14, 70, "MIXED"));

    /** What somebody says that they did with the recommendation of this number. */
    record Decision(int number, String kind, @Nullable Integer actual, boolean overfill, int key) {}

    /** A recommendation and what became of it. The parts of a split lot are recommended at one moment. */
    static final class Recommended {
        final String id;
        final int moment;
        final int lot;
        final Goods goods;
        final int quantity;
        final int bin;
        String hold = "PENDING";

        @Nullable
        String decision;

        @Nullable
        Integer actual;

        Recommended(int moment, Step.Recommend step, Part part) {
            this.id = part.id();
            this.moment = moment;
            this.lot = step.lot();
            this.goods = step.goods();
            this.quantity = part.quantity();
            this.bin = part.bin();
        }

        int volume() {
            return quantity * goods.volume();
        }

        int weight() {
            return quantity * goods.weight();
        }
    }

    private record Answer(String request, Object answer) {}

    final List<Recommended> recommended = new ArrayList<>();
    private final int[] adjusted = new int[BINS.size()];
    private final Map<String, Answer> kept = new HashMap<>();
    private int moments;

    /** Judges an answer by what its key was answered before, if it has one and was; else as a request of its own. */
    @Nullable
    String kept(String operation, int key, String request, Object answer, Supplier<@Nullable String> judgement) {
        Answer before = key == 0 ? null : kept.get(operation + key);
        if (before != null) {
            Object expected = before.request().equals(request) ? before.answer() : "IDEMPOTENCY_KEY_REUSED";
            return expected.equals(answer) ? null : "expected as before " + expected + " but was " + answer;
        }
        String difference = judgement.get();
        if (key != 0 && (answer instanceof List<?> || answer.equals("DONE") || answer.equals("SAME"))) {
            kept.put(operation + key, new Answer(request, answer));
        }
        return difference;
    }

    /** Takes parts, or none, as the recommendation of a lot; says what is wrong with them, or null. */
    @Nullable
    String recommend(Step.Recommend step, List<Part> parts) {
        int most = step.goods().splittable() ? BINS.size() : 1;
        // What is certain where the service can tell everything about a bin, and what is possible whatever it tells.
        int sufficient = fewest(step, bin -> isBlurred(bin, step.lot()) ? 0 : takes(bin, step));
        int needed = fewest(step, bin -> takes(bin, step));
        boolean right = parts.isEmpty()
                ? sufficient > most
                : parts.size() >= needed
                        && parts.size() <= Math.min(most, sufficient)
                        && parts.stream().mapToInt(Part::quantity).sum() == step.quantity()
                        && parts.stream().map(Part::bin).distinct().count() == parts.size()
                        && parts.stream().allMatch(part -> part.quantity() <= takes(part.bin(), step));
        if (!right) {
            return "it takes " + needed + " to " + sufficient + " parts and may have " + most + ", but the answer was "
                    + parts;
        }
        replaceHolds(step.lot());
        moments++;
        parts.forEach(part -> recommended.add(new Recommended(moments, step, part)));
        return null;
    }

    /** How many of the roomiest bins take the whole lot; more than there are bins where they do not. */
    private static int fewest(Step.Recommend step, IntUnaryOperator takes) {
        List<Integer> roomiest = IntStream.range(0, BINS.size())
                .map(takes)
                .boxed()
                .sorted(Comparator.reverseOrder())
                .toList();
        int together = 0;
        for (int count = 1; count <= roomiest.size(); count++) {
            together += roomiest.get(count - 1);
            if (together >= step.quantity()) {
                return count;
            }
        }
        return BINS.size() + 1;
    }

    /** How many units a bin takes once the lot has given back what is held for it. */
    private int takes(int bin, Step.Recommend step) {
        List<Recommended> others = in(bin).stream()
                .filter(one -> one.lot != step.lot() || one.actual != null)
                .toList();
        return mixes(step.goods(), bin, others)
                ? Math.max(
                        0,
                        Math.min(
                                freeVolume(bin, others) / step.goods().volume(),
                                freeWeight(bin, others) / step.goods().weight()))
                : 0;
    }

    /**
     * Whether a bin holds several materials, one of them for this lot itself. The service cannot tell what is left when
     * the lot's own hold is taken away, and may leave such a bin out.
     */
    private boolean isBlurred(int bin, int lot) {
        List<Recommended> contents = in(bin);
        return goods(bin, contents).size() > 1 && contents.stream().anyMatch(one -> one.lot == lot);
    }

    boolean isPlaced(int lot) {
        return recommended.stream().anyMatch(one -> one.lot == lot && one.actual != null);
    }

    /** How much of a lot was recommended last and has been put nowhere. */
    int rest(int lot) {
        int last = recommended.stream()
                .filter(one -> one.lot == lot)
                .mapToInt(one -> one.moment)
                .max()
                .orElse(0);
        return recommended.stream()
                .filter(one -> one.lot == lot && one.moment == last && one.actual == null)
                .mapToInt(one -> one.quantity)
                .sum();
    }

    /** A lot that is recommended anew, placed or not, gives back what was held for it. */
    private void replaceHolds(int lot) {
        recommended.stream().filter(one -> one.lot == lot).forEach(WarehouseModel::giveBack);
    }

    void adjust(int bin, int quantity) {
        adjusted[bin] = quantity;
    }

    void expire(int number) {
        Recommended one = recommended.get(number);
        one.hold = one.hold.equals("PENDING") ? "EXPIRED" : one.hold;
    }

    /** What a decision comes to: DONE, SAME, or the code of its refusal. */
    String decide(Decision decision) {
        Recommended one = recommended.get(decision.number());
        Integer actual = decision.actual();
        if (actual != null && actual == one.bin) {
            return "DECISION_INVALID";
        }
        if (one.decision != null) {
            boolean same = one.decision.equals(decision.kind()) && (actual == null || actual.equals(one.actual));
            return same ? "SAME" : "RECOMMENDATION_DECIDED";
        }
        if (decision.kind().equals("REJECTED")) {
            giveBack(one);
            one.decision = "REJECTED";
            return "DONE";
        }
        return place(one, decision.kind(), actual == null ? one.bin : actual, decision.overfill());
    }

    /** What a release comes to. */
    String release(int number) {
        Recommended one = recommended.get(number);
        if (one.decision != null) {
            return "RECOMMENDATION_DECIDED";
        }
        giveBack(one);
        return "DONE";
    }

    private static void giveBack(Recommended one) {
        if (one.hold.equals("PENDING")) {
            one.hold = "VOIDED";
        }
    }

    private String place(Recommended one, String kind, int bin, boolean overfill) {
        boolean newer = recommended.stream().anyMatch(other -> other.lot == one.lot && other.moment > one.moment);
        if (one.hold.equals("VOIDED") || (one.hold.equals("EXPIRED") && newer)) {
            return "RECOMMENDATION_WITHDRAWN";
        }
        if (recommended.stream()
                .anyMatch(other -> other.lot == one.lot && other.moment > one.moment && other.actual != null)) {
            return "LOT_ALREADY_PLACED";
        }
        // Its own hold does not stand in its way; those of the lot's other parts do.
        List<Recommended> others =
                in(bin).stream().filter(other -> other != one).toList();
        boolean fits = one.volume() <= freeVolume(bin, others) && one.weight() <= freeWeight(bin, others);
        if (!mixes(one.goods, bin, others) || !(fits || overfill)) {
            return "BIN_CANNOT_TAKE_LOT";
        }
        one.hold = one.hold.equals("PENDING") ? "POSTED" : one.hold;
        one.decision = kind;
        one.actual = bin;
        return "DONE";
    }

    private int freeVolume(int bin, List<Recommended> contents) {
        return BINS.get(bin).volume()
                - adjusted[bin] * Goods.PAPER.volume()
                - contents.stream().mapToInt(Recommended::volume).sum();
    }

    private int freeWeight(int bin, List<Recommended> contents) {
        return BINS.get(bin).weight()
                - adjusted[bin] * Goods.PAPER.weight()
                - contents.stream().mapToInt(Recommended::weight).sum();
    }

    private boolean mixes(Goods added, int bin, List<Recommended> others) {
        Set<Goods> there = goods(bin, others);
        return switch (BINS.get(bin).mixing()) {
            case "SINGLE_LOT" -> there.isEmpty();
            case "SINGLE_MATERIAL" -> there.isEmpty() || there.equals(Set.of(added));
            default -> true;
        };
    }

    private Set<Goods> goods(int bin, List<Recommended> contents) {
        Set<Goods> goods = contents.stream().map(one -> one.goods).collect(Collectors.toSet());
        if (adjusted[bin] > 0) {
            goods.add(Goods.PAPER);
        }
        return goods;
    }

    /** What lies in a bin or is held there. */
    private List<Recommended> in(int bin) {
        return recommended.stream()
                .filter(one -> one.actual == null ? one.hold.equals("PENDING") && one.bin == bin : one.actual == bin)
                .toList();
    }

    /** Everything that can be observed, as lines: holds and decisions in order, then what lies in each bin. */
    List<String> observed() {
        List<String> lines = new ArrayList<>();
        for (int number = 0; number < recommended.size(); number++) {
            Recommended one = recommended.get(number);
            lines.add("#" + number + " L" + one.lot + " " + BINS.get(one.bin).name() + " " + one.hold + " "
                    + (one.decision == null ? "-" : one.decision) + " "
                    + (one.actual == null ? "-" : BINS.get(one.actual).name()));
        }
        Map<String, Integer> stock = new TreeMap<>();
        for (int bin = 0; bin < BINS.size(); bin++) {
            if (adjusted[bin] > 0) {
                stock.put("S" + bin + " in " + BINS.get(bin).name(), adjusted[bin]);
            }
        }
        for (Recommended one : recommended) {
            if (one.actual != null) {
                stock.merge("L" + one.lot + " in " + BINS.get(one.actual).name(), one.quantity, Integer::sum);
            }
        }
        stock.forEach((place, quantity) -> lines.add(place + " " + quantity));
        return lines;
    }
}

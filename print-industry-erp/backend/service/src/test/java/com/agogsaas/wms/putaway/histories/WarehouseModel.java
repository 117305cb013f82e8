package com.agogsaas.wms.putaway.histories;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a warehouse should be like after each step, in the plainest terms: whole cubic feet and pounds, a list of what
 * was recommended, and what lies where. Paper is 1 ft3 and 10 lb a unit, ink 2 ft3 and 5 lb.
 */
final class WarehouseModel {

    /** A bin: its limits, and what may lie together in it. */
    record Bin(String name, int volume, int weight, String mixing) {}

    static final List<Bin> BINS = List.of(
            new Bin("A-1", 10, 1000, "MIXED"),
            new Bin("A-2", 20, 90, "SINGLE_MATERIAL"),
            new Bin("B-1", 8, 1000, "SINGLE_LOT"),
            new Bin("B-2", 14, 70, "MIXED"));

    /** A recommendation and what became of it. */
    static final class Recommended {
        final int lot;
        final boolean ink;
        final int quantity;
        final int bin;
        String hold = "PENDING";

        @Nullable
        String decision;

        @Nullable
        Integer actual;

        Recommended(int lot, boolean ink, int quantity, int bin) {
            this.lot = lot;
            this.ink = ink;
            this.quantity = quantity;
            this.bin = bin;
        }

        int volume() {
            return quantity * (ink ? 2 : 1);
        }

        int weight() {
            return quantity * (ink ? 5 : 10);
        }
    }

    final List<Recommended> recommended = new ArrayList<>();
    private final int[] adjusted = new int[BINS.size()];

    /** The bins that could take a lot now. */
    List<Integer> candidates(int lot, boolean ink, int quantity) {
        Recommended wanted = new Recommended(lot, ink, quantity, 0);
        return IntStream.range(0, BINS.size())
                .filter(bin -> broken(wanted, bin).isEmpty())
                .boxed()
                .toList();
    }

    /**
     * Whether a bin holds several materials, one of them for this lot itself. The service cannot tell what is left when
     * the lot's own hold is taken away, and may leave such a bin out.
     */
    boolean isBlurred(int bin, int lot) {
        List<Recommended> contents = in(bin);
        boolean paper = adjusted[bin] > 0 || contents.stream().anyMatch(one -> !one.ink);
        return paper
                && contents.stream().anyMatch(one -> one.ink)
                && contents.stream().anyMatch(one -> one.lot == lot);
    }

    boolean isPlaced(int lot) {
        return recommended.stream().anyMatch(one -> one.lot == lot && one.actual != null);
    }

    /** A lot that is recommended anew, placed or not, gives back what was held for it. */
    void replaceHolds(int lot) {
        recommended.stream()
                .filter(one -> one.lot == lot && one.hold.equals("PENDING"))
                .forEach(one -> one.hold = "VOIDED");
    }

    void adjust(int bin, int quantity) {
        adjusted[bin] = quantity;
    }

    /** What a decision comes to: DONE, SAME, or the code of its refusal. */
    String decide(int number, String kind, @Nullable Integer actual, boolean overfill) {
        Recommended one = recommended.get(number);
        if (kind.equals("OVERRIDDEN") && actual != null && actual == one.bin) {
            return "DECISION_INVALID";
        }
        if (one.decision != null) {
            boolean same = one.decision.equals(kind) && (actual == null || actual.equals(one.actual));
            return same ? "SAME" : "RECOMMENDATION_DECIDED";
        }
        return kind.equals("REJECTED") ? reject(one) : place(number, kind, actual == null ? one.bin : actual, overfill);
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

    private String reject(Recommended one) {
        giveBack(one);
        one.decision = "REJECTED";
        return "DONE";
    }

    private static void giveBack(Recommended one) {
        if (one.hold.equals("PENDING")) {
            one.hold = "VOIDED";
        }
    }

    private String place(int number, String kind, int bin, boolean overfill) {
        Recommended one = recommended.get(number);
        boolean newer = recommended.stream().skip(number + 1).anyMatch(other -> other.lot == one.lot);
        if (one.hold.equals("VOIDED") || (one.hold.equals("EXPIRED") && newer)) {
            return "RECOMMENDATION_WITHDRAWN";
        }
        if (isPlaced(one.lot)) {
            return "LOT_ALREADY_PLACED";
        }
        List<String> broken = broken(one, bin);
        if (!broken.isEmpty() && !(overfill && !broken.contains("LOT_MIXING"))) {
            return "BIN_CANNOT_TAKE_LOT";
        }
        one.hold = one.hold.equals("PENDING") ? "POSTED" : one.hold;
        one.decision = kind;
        one.actual = bin;
        return "DONE";
    }

    /** The rules that the bin breaks for a lot, whose own hold does not stand in its way. */
    private List<String> broken(Recommended lot, int bin) {
        List<Recommended> others = in(bin).stream()
                .filter(one -> one != lot && !(one.lot == lot.lot && one.actual == null))
                .toList();
        List<String> broken = new ArrayList<>();
        if (!mixes(lot, bin, others)) {
            broken.add("LOT_MIXING");
        }
        int volume =
                adjusted[bin] + others.stream().mapToInt(Recommended::volume).sum();
        int weight = adjusted[bin] * 10
                + others.stream().mapToInt(Recommended::weight).sum();
        if (volume + lot.volume() > BINS.get(bin).volume()) {
            broken.add("VOLUME");
        }
        if (weight + lot.weight() > BINS.get(bin).weight()) {
            broken.add("WEIGHT");
        }
        return broken;
    }

    private boolean mixes(Recommended lot, int bin, List<Recommended> others) {
        boolean paper = adjusted[bin] > 0 || others.stream().anyMatch(one -> !one.ink);
        boolean ink = others.stream().anyMatch(one -> one.ink);
        return switch (BINS.get(bin).mixing()) {
            case "SINGLE_LOT" -> !paper && !ink;
            case "SINGLE_MATERIAL" -> lot.ink ? !paper : !ink;
            default -> true;
        };
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
        Map<String, String> stock = new TreeMap<>();
        for (int bin = 0; bin < BINS.size(); bin++) {
            if (adjusted[bin] > 0) {
                stock.put("S" + bin, adjusted[bin] + " in " + BINS.get(bin).name());
            }
        }
        recommended.stream()
                .filter(one -> one.actual != null)
                .forEach(one -> stock.put(
                        "L" + one.lot,
                        one.quantity + " in " + BINS.get(one.actual).name()));
        stock.forEach((lot, place) -> lines.add(lot + " " + place));
        return lines;
    }
}

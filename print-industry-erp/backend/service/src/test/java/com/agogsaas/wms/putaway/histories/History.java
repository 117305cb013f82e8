package com.agogsaas.wms.putaway.histories;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Steps that happen one after the other. */
record History(List<Step> steps) {

    History {
        steps = List.copyOf(steps);
    }

    static History random(SplittableRandom random, int length) {
        List<Step> steps = new ArrayList<>();
        for (int step = 0; step < length; step++) {
            // Now and then the same again: a caller that got no answer.
            boolean again = step > 0 && random.nextInt(8) == 0;
            steps.add(again ? steps.get(step - 1) : Step.random(random));
        }
        return new History(steps);
    }

    /** Where the warehouse and the model disagree first, or null where they never do. */
    @Nullable
    String disagreement(ServedWarehouse warehouse) {
        WarehouseModel model = new WarehouseModel();
        for (int number = 0; number < steps.size(); number++) {
            Step step = steps.get(number);
            String difference = take(step, model, warehouse);
            if (difference == null && !model.observed().equals(warehouse.observed())) {
                difference = "expected " + model.observed() + "\n but was " + warehouse.observed();
            }
            if (difference != null) {
                return "step " + number + " " + step + ": " + difference;
            }
        }
        return null;
    }

    /** The shortest history found by leaving out ever smaller pieces that is still wrong. */
    History shrunk(Function<History, Boolean> isWrong) {
        History shortest = this;
        for (int piece = steps.size() / 2; piece >= 1; piece /= 2) {
            for (int from = 0; from + piece <= shortest.steps.size(); ) {
                List<Step> left = new ArrayList<>(shortest.steps);
                left.subList(from, from + piece).clear();
                History shorter = new History(left);
                if (isWrong.apply(shorter)) {
                    shortest = shorter;
                } else {
                    from++;
                }
            }
        }
        return shortest;
    }

    private static @Nullable String take(Step step, WarehouseModel model, ServedWarehouse warehouse) {
        if (step instanceof Step.Recommend recommend) {
            return recommend(recommend, model, warehouse);
        }
        if (step instanceof Step.Adjust adjust) {
            model.adjust(adjust.bin(), adjust.quantity());
            warehouse.adjust(adjust.bin(), adjust.quantity());
            return null;
        }
        int count = model.recommended.size();
        return count == 0 ? null : decide(step, count, model, warehouse);
    }

    private static @Nullable String recommend(Step.Recommend step, WarehouseModel model, ServedWarehouse warehouse) {
        Object answer = warehouse.recommend(step);
        if (model.isPlaced(step.lot())) {
            return different("LOT_ALREADY_PLACED", answer);
        }
        List<Integer> candidates = model.candidates(step.lot(), step.ink(), step.quantity());
        boolean mustBePlaced = candidates.stream().anyMatch(bin -> !model.isBlurred(bin, step.lot()));
        model.replaceHolds(step.lot());
        if (!(answer instanceof Integer bin) || (bin < 0 ? mustBePlaced : !candidates.contains(bin))) {
            return "one of the bins " + candidates + " takes it, but the answer was " + answer;
        }
        if (bin >= 0) {
            model.recommended.add(new WarehouseModel.Recommended(step.lot(), step.ink(), step.quantity(), bin));
        }
        return null;
    }

    private static @Nullable String decide(Step step, int count, WarehouseModel model, ServedWarehouse warehouse) {
        if (step instanceof Step.Accept accept) {
            int number = accept.recommendation() % count;
            return different(
                    model.decide(number, "ACCEPTED", null, false), warehouse.decide(number, "ACCEPTED", null, false));
        }
        if (step instanceof Step.PutElsewhere override) {
            int number = override.recommendation() % count;
            return different(
                    model.decide(number, "OVERRIDDEN", override.bin(), override.overfill()),
                    warehouse.decide(number, "OVERRIDDEN", override.bin(), override.overfill()));
        }
        if (step instanceof Step.Reject reject) {
            int number = reject.recommendation() % count;
            return different(
                    model.decide(number, "REJECTED", null, false), warehouse.decide(number, "REJECTED", null, false));
        }
        if (step instanceof Step.Release release) {
            int number = release.recommendation() % count;
            return different(model.release(number), warehouse.release(number));
        }
        int number = ((Step.Expire) step).recommendation() % count;
        if (model.recommended.get(number).hold.equals("PENDING")) {
            model.recommended.get(number).hold = "EXPIRED";
        }
        warehouse.expire(number);
        return null;
    }

    private static @Nullable String different(Object expected, Object actual) {
        return expected.equals(actual) ? null : "expected " + expected + " but was " + actual;
    }
}

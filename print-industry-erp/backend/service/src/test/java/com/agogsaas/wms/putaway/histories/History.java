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
            steps.add(again ? withoutCrash(steps.get(step - 1)) : Step.random(random));
        }
        return new History(steps);
    }

    private static Step withoutCrash(Step step) {
        return step instanceof Step.Crash crash ? crash.during() : step;
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
        if (step instanceof Step.Crash crash) {
            warehouse.crashing(true);
            Object answer = ask(crash.during(), model, warehouse);
            warehouse.crashing(false);
            // Who dies has done nothing; who had nothing to commit lives.
            return ServedWarehouse.isFault(answer) ? null : judge(crash.during(), answer, model);
        }
        return judge(step, ask(step, model, warehouse), model);
    }

    /**
     * What the service answers, a refusal by its code; null where a step is about a recommendation and there is none.
     */
    private static @Nullable Object ask(Step step, WarehouseModel model, ServedWarehouse warehouse) {
        int count = model.recommended.size();
        if (step instanceof Step.Recommend recommend) {
            return warehouse.recommend(recommend);
        }
        if (step instanceof Step.Adjust adjust) {
            return warehouse.adjust(adjust.bin(), adjust.quantity());
        }
        if (count == 0) {
            return null;
        }
        if (step instanceof Step.Expire expire) {
            return warehouse.expire(model.recommended.get(expire.recommendation() % count).id);
        }
        if (step instanceof Step.Release release) {
            return warehouse.release(model.recommended.get(release.recommendation() % count).id, release.key());
        }
        WarehouseModel.Decision decision = decision(step, count);
        return warehouse.decide(decision, model.recommended.get(decision.number()).id);
    }

    /** What is wrong with an answer, or null; the model then is what the warehouse should be. */
    private static @Nullable String judge(Step step, @Nullable Object answer, WarehouseModel model) {
        if (answer == null) {
            return null;
        }
        int count = model.recommended.size();
        if (step instanceof Step.Recommend recommend) {
            return model.kept(
                    "recommend",
                    recommend.key(),
                    recommend.toString(),
                    answer,
                    () -> recommend(recommend, answer, model));
        }
        if (step instanceof Step.Adjust adjust) {
            model.adjust(adjust.bin(), adjust.quantity());
            return null;
        }
        if (step instanceof Step.Expire expire) {
            model.expire(expire.recommendation() % count);
            return null;
        }
        if (step instanceof Step.Release release) {
            int number = release.recommendation() % count;
            return model.kept(
                    "release",
                    release.key(),
                    "release " + number,
                    answer,
                    () -> different(model.release(number), answer));
        }
        WarehouseModel.Decision decision = decision(step, count);
        return model.kept(
                "decide", decision.key(), decision.toString(), answer, () -> different(model.decide(decision), answer));
    }

    private static WarehouseModel.Decision decision(Step step, int count) {
        if (step instanceof Step.Accept accept) {
            return new WarehouseModel.Decision(accept.recommendation() % count, "ACCEPTED", null, false, accept.key());
        }
        if (step instanceof Step.PutElsewhere override) {
            return new WarehouseModel.Decision(
                    override.recommendation() % count,
                    "OVERRIDDEN",
                    override.bin(),
                    override.overfill(),
                    override.key());
        }
        Step.Reject reject = (Step.Reject) step;
        return new WarehouseModel.Decision(reject.recommendation() % count, "REJECTED", null, false, reject.key());
    }

    private static @Nullable String recommend(Step.Recommend step, Object answer, WarehouseModel model) {
        if (model.isPlaced(step.lot()) && step.quantity() > model.rest(step.lot())) {
            return different("LOT_ALREADY_PLACED", answer);
        }
        if (!(answer instanceof List<?> parts)) {
            return "a recommendation, or none, was expected, but the answer was " + answer;
        }
        return model.recommend(step, parts.stream().map(Part.class::cast).toList());
    }

    private static @Nullable String different(Object expected, Object actual) {
        return expected.equals(actual) ? null : "expected " + expected + " but was " + actual;
    }
}

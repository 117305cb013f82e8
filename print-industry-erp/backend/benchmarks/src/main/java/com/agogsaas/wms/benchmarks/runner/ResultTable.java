package com.agogsaas.wms.benchmarks.runner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** The outcomes of one family, instance by instance and contender by contender, as Markdown. */
final class ResultTable {

    private static final String OURS = "OPTIMIZED";

    private final Family family;
    private final BestKnown bestKnown;
    private final List<Contender> contenders;
    private final Map<String, Map<String, Outcome>> rows = new LinkedHashMap<>();

    ResultTable(Family family, BestKnown bestKnown, List<Contender> contenders) {
        this.family = family;
        this.bestKnown = bestKnown;
        this.contenders = contenders;
    }

    void add(Contender contender, Outcome outcome) {
        rows.computeIfAbsent(outcome.instance(), name -> new LinkedHashMap<>()).put(contender.title(), outcome);
    }

    String markdown() {
        StringBuilder text = new StringBuilder("## " + family.word() + ": " + family.description() + "\n\n");
        line(
                text,
                "contender",
                "instances",
                "all placed",
                "lots unplaced",
                "mean % worse than best known",
                "worst",
                "mean % from own bound",
                "mean CPU ms",
                "beats / ties / loses to " + OURS);
        text.append("|---|--:|--:|--:|--:|--:|--:|--:|--:|\n");
        for (Contender contender : contenders) {
            summary(text, contender);
        }
        text.append('\n');
        List<String> header = new ArrayList<>(List.of("instance", "best known"));
        contenders.forEach(contender -> header.add(contender.title()));
        line(text, header.toArray(String[]::new));
        text.append("|---|--:").append("|--:".repeat(contenders.size())).append("|\n");
        rows.forEach((instance, outcomes) -> instance(text, instance, outcomes));
        return text.append('\n').toString();
    }

    private void summary(StringBuilder text, Contender contender) {
        List<Outcome> own = rows.values().stream()
                .filter(row -> row.containsKey(contender.title()))
                .map(row -> row.get(contender.title()))
                .toList();
        List<Double> worse = own.stream()
                .map(outcome -> outcome.worsePercent(bestKnown.of(outcome.instance())))
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .toList();
        List<Double> gaps = own.stream()
                .map(Outcome::gapPercent)
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .toList();
        line(
                text,
                contender.title(),
                String.valueOf(own.size()),
                String.valueOf(
                        own.stream().filter(outcome -> outcome.unplaced() == 0).count()),
                String.valueOf(own.stream().mapToLong(Outcome::unplaced).sum()),
                percent(mean(worse)),
                percent(worse.stream().mapToDouble(Double::doubleValue).max()),
                percent(mean(gaps)),
                String.format(
                        Locale.ROOT,
                        "%.0f",
                        own.stream()
                                .mapToLong(outcome -> outcome.number("cpuMs").orElse(0))
                                .average()
                                .orElse(0)),
                against(contender));
    }

    private String against(Contender contender) {
        int[] counts = new int[3];
        for (Map<String, Outcome> row : rows.values()) {
            Outcome own = row.get(contender.title());
            Outcome ours = row.get(OURS);
            if (own != null && ours != null) {
                counts[own.beats(ours) ? 0 : ours.beats(own) ? 2 : 1]++;
            }
        }
        return contender.title().equals(OURS) ? "" : counts[0] + " / " + counts[1] + " / " + counts[2];
    }

    private void instance(StringBuilder text, String instance, Map<String, Outcome> outcomes) {
        OptionalLong best = bestKnown.of(instance);
        List<String> cells =
                new ArrayList<>(List.of(instance, best.isPresent() ? String.valueOf(best.getAsLong()) : ""));
        for (Contender contender : contenders) {
            Outcome outcome = outcomes.get(contender.title());
            cells.add(outcome == null ? "no answer" : cell(outcome, best));
        }
        line(text, cells.toArray(String[]::new));
    }

    private static String cell(Outcome outcome, OptionalLong best) {
        if (outcome.unplaced() > 0) {
            return outcome.unplaced() + " unplaced";
        }
        OptionalDouble worse = outcome.worsePercent(best);
        return outcome.value() + (worse.isPresent() ? " (" + percent(worse) + " %)" : "");
    }

    private static OptionalDouble mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average();
    }

    private static String percent(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.3f", value.getAsDouble()) : "";
    }

    private static void line(StringBuilder text, String... cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}

package com.agogsaas.wms.benchmarks.signals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What is to be evaluated.
 *
 * @param data the folder of the public data sets
 * @param out takes the tables
 * @param picture takes the picture
 * @param seeds how many, from 1 on
 * @param arrivals days on which the goods arrive, taken in turn by the seeds
 * @param pickedDays from the arrival on, whose orders are picked
 * @param batch how many lots the engine places together
 * @param cart how many lines a picker brings home in one tour
 * @param pickLists how many orders are being picked while goods are put away
 * @param stock how much there is of each material
 * @param pattern which variants: part of the name, as a regular expression
 */
record EvaluationOptions(
        Path data,
        Path out,
        Path picture,
        int seeds,
        List<LocalDate> arrivals,
        int pickedDays,
        int batch,
        int cart,
        int pickLists,
        StockRule stock,
        String pattern) {

    EvaluationOptions {
        arrivals = List.copyOf(arrivals);
    }

    /** Reads the words of the command line; later ones win. */
    static EvaluationOptions parse(String[] words) {
        Words given = new Words(words);
        EvaluationOptions options = new EvaluationOptions(
                Path.of(given.take("--data", "data")),
                Path.of(given.take("--out", "signals.md")),
                Path.of(given.take("--picture", "signals.svg")),
                given.number("--seeds", 12),
                dates(given.take("--arrivals", "2011-02-01,2011-03-01,2011-04-01,2011-05-01")),
                given.number("--picked-days", 28),
                given.number("--batch", 50),
                given.number("--cart", 20),
                given.number("--pick-lists", 10),
                stock(given.take("--stock", "face")),
                given.take("--variants", ""));
        given.requireNoOthers();
        return options;
    }

    private static List<LocalDate> dates(String words) {
        try {
            return Arrays.stream(words.split(",", -1)).map(LocalDate::parse).toList();
        } catch (DateTimeParseException wrong) {
            throw new IllegalArgumentException("--arrivals needs days like 2011-04-01, not " + words, wrong);
        }
    }

    private static StockRule stock(String word) {
        return Arrays.stream(StockRule.values())
                .filter(rule -> rule.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("--stock is face, economic or proportional, not " + word));
    }

    /** The options that were given, each with the value that came last; what is asked for is taken out. */
    private static final class Words {
        private final Map<String, String> values = new LinkedHashMap<>();

        Words(String[] words) {
            for (int word = 0; word < words.length; word += 2) {
                if (word + 1 == words.length) {
                    throw new IllegalArgumentException(words[word] + " needs a value");
                }
                values.put(words[word], words[word + 1]);
            }
        }

        String take(String option, String otherwise) {
            String value = values.remove(option);
            return value == null ? otherwise : value;
        }

        int number(String option, int otherwise) {
            String value = take(option, Integer.toString(otherwise));
            if (!value.matches("[1-9]\\d{0,5}")) {
                throw new IllegalArgumentException(option + " needs a number from 1 to 999999, not " + value);
            }
            return Integer.parseInt(value);
        }

        void requireNoOthers() {
            if (!values.isEmpty()) {
                throw new IllegalArgumentException(
                        "there is no option " + values.keySet().iterator().next());
            }
        }
    }
}

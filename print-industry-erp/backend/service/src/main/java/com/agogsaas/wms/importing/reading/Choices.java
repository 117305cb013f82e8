package com.agogsaas.wms.importing.reading;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One of a few words, in upper or lower case.
 *
 * @param words the words, in upper case
 */
record Choices(List<String> words) implements Values {

    static Choices of(Class<? extends Enum<?>> type) {
        return new Choices(
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
    }

    static Choices of(String... words) {
        return new Choices(List.of(words));
    }

    @Override
    public String sqlType() {
        return "text";
    }

    @Override
    public String describe() {
        return String.join(", ", words);
    }

    @Override
    public String parse(String cell, ZoneId zone) throws BadCell {
        String word = cell.toUpperCase(Locale.ROOT);
        if (!words.contains(word)) {
            throw new BadCell(ProblemCode.CHOICE_UNKNOWN, "one of " + describe());
        }
        return word;
    }
}

package com.agogsaas.wms.importing.reading;

import java.time.ZoneId;
import java.util.Locale;

/**
 * Texts.
 *
 * @param longest how many characters at most
 * @param lines whether line breaks and tabs are legal, as in a description
 */
record Texts(int longest, boolean lines) implements Values {

    /** The length of every identifier, code and number in this service. */
    static final int LONGEST_NAME = 200;

    static final int LONGEST_DESCRIPTION = 2_000;

    static Texts names() {
        return new Texts(LONGEST_NAME, false);
    }

    static Texts descriptions() {
        return new Texts(LONGEST_DESCRIPTION, true);
    }

    @Override
    public String sqlType() {
        return "text";
    }

    @Override
    public String describe() {
        return "text, at most " + longest + " characters";
    }

    @Override
    public String parse(String cell, ZoneId zone) throws BadCell {
        for (int i = 0; i < cell.length(); i++) {
            check(cell.charAt(i));
        }
        if (cell.codePointCount(0, cell.length()) > longest) {
            throw new BadCell(
                    ProblemCode.TEXT_TOO_LONG,
                    "at most " + longest + " characters, not " + cell.codePointCount(0, cell.length()));
        }
        return cell;
    }

    private void check(char character) throws BadCell {
        if (character == '\uFFFD') {
            throw new BadCell(
                    ProblemCode.ENCODING_BROKEN,
                    "text in the file's character set; name the right one with the import");
        }
        if (Character.isISOControl(character) && !(lines && isLayout(character))) {
            throw new BadCell(
                    ProblemCode.CONTROL_CHARACTER,
                    String.format(Locale.ROOT, "a text without the control character U+%04X", (int) character));
        }
    }

    private static boolean isLayout(char character) {
        return character == '\n' || character == '\r' || character == '\t';
    }
}

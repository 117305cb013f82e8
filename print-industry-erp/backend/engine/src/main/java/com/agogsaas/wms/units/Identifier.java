package com.agogsaas.wms.units;

/** What every identifier has in common: a short printable text that some other system may have chosen. */
final class Identifier {

    /** Longer than any identifier of an ERP, short enough for an index entry. */
    static final int MAX_CHARACTERS = 200;

    private Identifier() {}

    static void require(String kind, String value) {
        if (value.isBlank() || value.length() > MAX_CHARACTERS || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A " + kind + " is 1 to " + MAX_CHARACTERS
                    + " characters, not all blank, without control characters; this one has " + value.length());
        }
    }
}

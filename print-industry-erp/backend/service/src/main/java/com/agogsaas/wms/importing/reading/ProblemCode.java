package com.agogsaas.wms.importing.reading;

/** What is wrong with a row, or with the whole file. The names are stable: clients depend on them. */
public enum ProblemCode {
    /** The file has no content at all. */
    FILE_EMPTY(false),
    /** The file cannot be read beyond this line: broken quotes, JSON or compression. */
    FILE_UNREADABLE(false),
    /** So much is wrong that reading stopped here. */
    TOO_MANY_PROBLEMS(false),
    /** The header lacks a column that this kind of file needs. */
    COLUMN_MISSING(false),
    /** The header names a column that this kind of file does not have. */
    COLUMN_UNKNOWN(false),
    /** The header names a column twice. */
    COLUMN_REPEATED(false),
    /** The row has more or fewer fields than the header. */
    FIELD_COUNT(true),
    /** A field, or the row, is longer than anything that could be meant. */
    FIELD_TOO_LONG(true),
    /** A text holds bytes that do not exist in the file's character set. */
    ENCODING_BROKEN(true),
    /** A text holds a NUL or another control character. */
    CONTROL_CHARACTER(true),
    /** There is nothing where a value is needed. */
    VALUE_MISSING(true),
    /** Not a plain number. */
    NUMBER_MALFORMED(true),
    /** A number outside of its limits, or with more decimals than are kept. */
    NUMBER_OUT_OF_RANGE(true),
    /** A text that is too long. */
    TEXT_TOO_LONG(true),
    /** None of the words that the column knows. */
    CHOICE_UNKNOWN(true),
    /** Neither a date nor a time of a known form, or one that does not exist. */
    TIME_MALFORMED(true),
    /** Neither true nor false. */
    FLAG_MALFORMED(true),
    /** Values of the row, or of rows that belong together, that cannot all be right. */
    VALUES_CONTRADICT(true),
    /** The same thing twice in the file. */
    REPEATED_IN_FILE(true),
    /** The thing is there already, and imports of this kind add only. */
    ALREADY_PRESENT(true),
    /** The identifier is that of something else. */
    ID_TAKEN(true),
    /** No material has this code. */
    MATERIAL_UNKNOWN(true),
    /** No bin of the facility has this code. */
    LOCATION_UNKNOWN(true),
    /** No movement has this identifier. */
    TRANSACTION_UNKNOWN(true);

    private final boolean ofRow;

    ProblemCode(boolean ofRow) {
        this.ofRow = ofRow;
    }

    /** Whether a row is wrong, and not the file as a whole or its header. */
    public boolean isOfRow() {
        return ofRow;
    }
}

package com.agogsaas.wms.importing.reading;

/**
 * One column of a file.
 *
 * @param name as the header has it
 * @param values what its cells may hold
 * @param required whether every row needs a value
 * @param meaning what it is, with its unit, and what an empty cell means
 * @param example a cell
 */
public record Column(String name, Values values, boolean required, String meaning, String example) {

    static Column required(String name, Values values, String meaning, String example) {
        return new Column(name, values, true, meaning, example);
    }

    static Column optional(String name, Values values, String meaning, String example) {
        return new Column(name, values, false, meaning, example);
    }

    /** The type of the column that takes the cells in while they are checked. */
    public String sqlType() {
        return values.sqlType();
    }

    /** What is legal, in words. */
    String legal() {
        return values.describe();
    }
}

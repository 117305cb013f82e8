package com.agogsaas.wms.engine.instances;

/** What makes one solution of an instance better than another once both leave as few lots without a place. */
public enum Objective {
    /** The highest total score. */
    SCORE("score", true),
    /** The lowest total cost. */
    COST("cost", false),
    /** The fewest bins with anything in them. */
    BINS("binsUsed", false);

    private final String field;
    private final boolean highest;

    Objective(String field, boolean highest) {
        this.field = field;
        this.highest = highest;
    }

    /** The name of the value in reports. */
    public String field() {
        return field;
    }

    /** Whether a higher value is the better one. */
    public boolean highest() {
        return highest;
    }
}

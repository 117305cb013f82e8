package com.agogsaas.wms.importing.reading;

import java.time.ZoneId;

/** What the cells of a column may hold. */
sealed interface Values permits Texts, Choices, Numbers, Times, Flags {

    /** The type of the column that takes the cells in while they are checked. */
    String sqlType();

    /** What is legal, in words for the documentation. */
    String describe();

    /**
     * The cell as COPY takes it.
     *
     * @param cell without blanks around it, not empty
     * @param zone whose local time is meant where a time names no zone
     * @throws BadCell when the column cannot hold it
     */
    String parse(String cell, ZoneId zone) throws BadCell;
}

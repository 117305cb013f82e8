package com.agogsaas.wms.importing.reading;

import java.util.EnumSet;
import java.util.Set;

/** How a file is laid out. */
@SuppressWarnings("ImmutableEnumChecker") // the sets are never changed after they were made
public enum ImportFormat {
    /** A header line of column names, then one row a line. */
    CSV(EnumSet.allOf(ImportKind.class)),
    /** The UCI data set Online Retail: order lines with their invoice, code, quantity and time. */
    ONLINE_RETAIL(EnumSet.of(ImportKind.ORDERS)),
    /** One basket a line, names of items between commas, such as the data set Groceries. */
    BASKET_NAMES(EnumSet.of(ImportKind.ORDERS)),
    /** One basket a line, numbers of items between blanks, such as the FIMI data sets. */
    BASKET_NUMBERS(EnumSet.of(ImportKind.ORDERS)),
    /** The data set BED-BPP: cartons with their measures in millimetres and kilograms, as JSON. */
    BED_BPP(EnumSet.of(ImportKind.LOTS));

    private final Set<ImportKind> kinds;

    ImportFormat(Set<ImportKind> kinds) {
        this.kinds = kinds;
    }

    /** Whether a file of this format can bring in that. */
    public boolean holds(ImportKind kind) {
        return kinds.contains(kind);
    }
}

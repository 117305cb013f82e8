package com.agogsaas.wms.demo;

/** The kinds of goods of a print plant, with how many materials of each there are and how they are ordered. */
enum MaterialKind {
    PAPER_ROLL("PR", "ROLL", 150, 2, true),
    SHEET_STOCK("SH", "CARTON", 290, 12, true),
    SUBSTRATE("SU", "CARTON", 150, 4, true),
    INK("IN", "CAN", 170, 6, true),
    FINISHED_JOB("FJ", "CARTON", 140, 16, false);

    final String prefix;
    final String unitOfMeasure;

    /** How many materials; 900 in all. */
    final int count;

    /** The most units that one order line asks for. */
    final int mostPerLine;

    /** Whether a lot may lie in more than one bin. */
    final boolean splittable;

    MaterialKind(String prefix, String unitOfMeasure, int count, int mostPerLine, boolean splittable) {
        this.prefix = prefix;
        this.unitOfMeasure = unitOfMeasure;
        this.count = count;
        this.mostPerLine = mostPerLine;
        this.splittable = splittable;
    }
}

package com.agogsaas.wms.tenancy;

/**
 * How PostgreSQL comes by the plans of a transaction's statements. Planning what reads through several views takes it
 * longer than doing it for a few rows does (docs/decisions/0025-kept-plans.md).
 */
public enum Plans {

    /** For what the statement is given this time: right for many rows, and for conditions that may be left out. */
    MADE_FOR_EACH_CALL,

    /** Once for all calls: for statements that find a few rows each by an index. */
    KEPT;

    /** Up to here what a plan for any number costs more is less than what planning costs. */
    private static final int FEW = 200;

    /** Those for statements that look up so many rows. */
    public static Plans forRows(int rows) {
        return rows <= FEW ? KEPT : MADE_FOR_EACH_CALL;
    }
}

package com.agogsaas.wms.statistics.methods;

/** How a confidence interval is computed. */
public enum IntervalMethod {
    /** Of a mean or a difference of means, by Student's t. */
    STUDENT_T,
    /** Of a difference of means with unequal variances (Welch 1947). */
    WELCH_T,
    /** Of a share (Wilson 1927). */
    WILSON,
    /** Of F1, from Wilson's interval of TP / (TP + FP + FN), of which F1 is a rising function. */
    WILSON_OF_JACCARD,
    /** Of a difference of shares (Newcombe 1998, method 10). */
    NEWCOMBE,
    /** Of the logarithm of an odds ratio (Woolf 1955), with halves added where a count is 0 (Haldane, Anscombe). */
    WOOLF,
    /** Of a standardised difference, from the noncentral t distribution (Steiger and Fouladi 1997). */
    NONCENTRAL_T,
    /** Of Cliff's delta, asymmetric, from the consistent variance (Feng and Cliff 2004). */
    CLIFF,
    /** Of a correlation, by Fisher's z transformation. */
    FISHER_Z,
    /** Of what a test estimates that was looked at several times (Jennison and Turnbull 1989). */
    REPEATED
}

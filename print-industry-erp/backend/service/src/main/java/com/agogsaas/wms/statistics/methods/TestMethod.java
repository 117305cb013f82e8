package com.agogsaas.wms.statistics.methods;

/** The tests. */
public enum TestMethod {
    /** One sample against a mean, or pairs against no difference. */
    ONE_SAMPLE_T,
    /** Two samples with one variance. */
    STUDENT_T,
    /** Two samples with a variance each (Welch 1947). */
    WELCH_T,
    /** Pearson's chi-square for counts, without a correction for continuity. */
    CHI_SQUARE,
    /** The same with Yates's correction. */
    CHI_SQUARE_YATES,
    /** Fisher's exact test for two by two counts. */
    FISHER_EXACT,
    /** Mann and Whitney's U, exact. */
    MANN_WHITNEY_EXACT,
    /** Mann and Whitney's U by the normal distribution, corrected for ties and continuity. */
    MANN_WHITNEY_NORMAL,
    /** Pearson's correlation. */
    PEARSON,
    /** Spearman's correlation by counting, or Edgeworth's series beyond 9 pairs (Best and Roberts 1975, AS 89). */
    SPEARMAN_EXACT,
    /** Spearman's correlation by Student's t. */
    SPEARMAN_T,
    /** Whether data are normal (Shapiro and Wilk 1965; Royston 1995). */
    SHAPIRO_WILK,
    /** Whether variances are equal, by distances from means (Levene 1960). */
    LEVENE,
    /** Whether variances are equal, by distances from medians (Brown and Forsythe 1974). */
    BROWN_FORSYTHE,
    /** Whether residuals that follow each other are related (Durbin and Watson 1950), by a normal approximation. */
    DURBIN_WATSON,
    /** Kolmogorov's test of a distribution, exact. */
    KOLMOGOROV_EXACT,
    /** Kolmogorov's test by the limit distribution. */
    KOLMOGOROV_LIMIT,
    /** Smirnov's test of two distributions, exact also with ties. */
    SMIRNOV_EXACT,
    /** Smirnov's test by the limit distribution. */
    SMIRNOV_LIMIT,
    /** Whether foretold probabilities come true (Hosmer and Lemeshow 1980). */
    HOSMER_LEMESHOW,
    /** Whether a regression explains anything at all. */
    REGRESSION_F
}

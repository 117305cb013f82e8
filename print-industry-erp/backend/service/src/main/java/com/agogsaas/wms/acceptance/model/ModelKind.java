package com.agogsaas.wms.acceptance.model;

/** What a model is. */
public enum ModelKind {
    /** Many small decision trees, each correcting those before it; trained by XGBoost. */
    GRADIENT_BOOSTED_TREES,
    /** One weight for each feature: the baseline that trees have to beat. */
    LOGISTIC_REGRESSION
}

package com.agogsaas.wms.acceptance.training;

/** No model could be trained, for a reason that has nothing to do with the decisions. */
public final class TrainingException extends RuntimeException {

    private static final long serialVersionUID = 1;

    TrainingException(String message, Throwable cause) {
        super(message, cause);
    }
}

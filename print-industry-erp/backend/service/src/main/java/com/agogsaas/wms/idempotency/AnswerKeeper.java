package com.agogsaas.wms.idempotency;

/**
 * Keeps the answer of a mutation with its effect.
 *
 * @param <T> the payload
 */
@FunctionalInterface
public interface AnswerKeeper<T> {

    /** To be called once, last in the transaction that has the effect: both are committed, or neither. */
    void keep(T answer);
}

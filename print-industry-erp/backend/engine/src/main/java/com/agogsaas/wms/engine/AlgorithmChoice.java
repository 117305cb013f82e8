package com.agogsaas.wms.engine;

/**
 * How a batch was packed, and why so.
 *
 * @param asked what the caller wanted
 * @param used what was done: never {@link Algorithm#HYBRID}
 * @param reason why, as a sentence
 */
public record AlgorithmChoice(Algorithm asked, Algorithm used, String reason) {

    /** The algorithm that was asked for. */
    static AlgorithmChoice asAsked(Algorithm algorithm) {
        return new AlgorithmChoice(algorithm, algorithm, algorithm + " is set.");
    }
}

package com.agogsaas.wms.health;

import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be done about a finding. A component that implements this is found; when it is done, how often,
 * and what is written down about it is not its business. Called outside of any transaction, by one process at a time
 * for each object.
 */
public interface Remedy {

    /** What it is. */
    RemediationAction action();

    /** The figure that it is judged by, as it is now; empty where there is none. */
    OptionalDouble figure(RemedyObject object);

    /** What {@link #apply} would do now, as a sentence. Changes nothing. */
    Effect plan(RemedyObject object);

    /**
     * Does it. Whatever is thrown counts as a failure, and is told in the log of remediations.
     *
     * @throws InterruptedException when the service stops
     */
    Effect apply(RemedyObject object, Order order) throws InterruptedException;

    /**
     * Why and for whom it is done.
     *
     * @param reason why, for those who read of it where it has its effect
     * @param by who has it done, 1 to 200 characters
     * @param progress told how far it is, as a sentence, for whoever follows it
     */
    record Order(String reason, String by, Consumer<String> progress) {}

    /**
     * What came of it, or would.
     *
     * @param isAny whether there was anything to do
     * @param message as a sentence
     * @param work what goes on elsewhere, by its identifier; null where all is done. Only a {@link LastingRemedy} has
     *     any
     */
    record Effect(boolean isAny, String message, @Nullable String work) {

        /** All is done. */
        public Effect(boolean isAny, String message) {
            this(isAny, message, null);
        }
    }
}

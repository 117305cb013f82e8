package com.agogsaas.wms.health;

import java.util.Optional;

/**
 * A remedy that asks for work which goes on elsewhere, maybe in another process and for hours. Its remediation ends
 * when the work does, and the figure afterwards is the figure of then.
 */
public interface LastingRemedy extends Remedy {

    /**
     * What came of the work; empty while it goes on. Whatever else is thrown leaves it open, to be asked again.
     *
     * @param work the identifier that {@link Effect#work()} had
     * @throws IllegalStateException when it failed
     */
    Optional<Effect> findEnd(RemedyObject object, String work);
}

package com.agogsaas.wms.tenancy;

import com.agogsaas.wms.errors.CodedException;
import com.agogsaas.wms.errors.ErrorCode;

/** Who makes the request under way, and what they may do beyond it. */
public interface CurrentCaller {

    /** The name that the caller's deeds are recorded under, 1 to 200 characters. */
    String name();

    /** Whether the caller has the scope {@code wms:admin}. */
    boolean isAdministrator();

    /**
     * Lets administrators pass.
     *
     * @param deed what only they may do, as the end of a sentence
     * @throws CodedException {@link ErrorCode#ADMIN_REQUIRED} for everyone else
     */
    default void requireAdministrator(String deed) {
        if (!isAdministrator()) {
            throw new CodedException(ErrorCode.ADMIN_REQUIRED, "Only an administrator may " + deed);
        }
    }
}

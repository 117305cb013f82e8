package com.agogsaas.wms.signals;

import com.agogsaas.wms.units.AbcClass;
import org.jspecify.annotations.Nullable;

/**
 * How often a material is picked in a facility.
 *
 * @param picksPerDay issues a day, 0 or more
 * @param abcClass the class that this makes it, or null where nothing at all was picked in the facility of late
 * @param walkPosition which place on the pickers' walk befits it, 0 at its beginning and 1 at its end, or null where
 *     that is not known
 */
public record PickVelocity(
        double picksPerDay,
        @Nullable AbcClass abcClass,
        @Nullable Double walkPosition) {

    /** Nothing is known. */
    public static final PickVelocity UNKNOWN = new PickVelocity(0, null, null);
}

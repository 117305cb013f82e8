package com.agogsaas.wms.signals;

import com.agogsaas.wms.units.AbcClass;
import org.jspecify.annotations.Nullable;

/**
 * How often a material is picked in a facility.
 *
 * @param picksPerDay issues a day, 0 or more
 * @param abcClass the class that this makes it, or null where nothing at all was picked in the facility of late
 */
public record PickVelocity(double picksPerDay, @Nullable AbcClass abcClass) {

    /** Nothing is known. */
    public static final PickVelocity UNKNOWN = new PickVelocity(0, null);
}

package com.agogsaas.wms.signals;

import com.agogsaas.wms.units.AbcClass;
import org.jspecify.annotations.Nullable;

/**
 * Where the classes end, as shares of all picks of a facility, counted from its fastest material on (Dickie, ABC
 * Inventory Analysis Shoots for Dollars, Not Pennies, Factory Management and Maintenance 109, 1951; here by picks
 * rather than by value, since bins are about walking).
 *
 * @param classA class A ends here, 0 to 1
 * @param classB class B ends here, more than {@code classA}
 * @param hysteresis a material stays in its class until it is this far beyond the limit, so that classes do not flap
 */
record AbcLimits(double classA, double classB, double hysteresis) {

    AbcLimits {
        if (!(classA > 0 && classA < classB && classB < 1 && hysteresis >= 0)) {
            throw new IllegalArgumentException(
                    "Class A ends before class B does (VELOCITY_CLASS_A, VELOCITY_CLASS_B), unlike at " + classA
                            + " and " + classB);
        }
    }

    /**
     * The class of a material.
     *
     * @param reached the share of all picks that it makes up with all faster ones, 0 to 1
     * @param former the class that it had, or null for none
     */
    AbcClass classify(double reached, @Nullable AbcClass former) {
        if (reached <= classA + leeway(former, AbcClass.A)) {
            return AbcClass.A;
        }
        return reached <= classB + leeway(former, AbcClass.B) ? AbcClass.B : AbcClass.C;
    }

    /** By how much the end of a class moves: further out for who is within, further in for who comes from outside. */
    private double leeway(@Nullable AbcClass former, AbcClass ending) {
        if (former == null) {
            return 0;
        }
        return former.compareTo(ending) <= 0 ? hysteresis : -hysteresis;
    }
}

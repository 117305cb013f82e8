package com.agogsaas.wms.putaway;

/** The unit that a shortfall is in. */
public enum ShortfallUnit {
    CUBIC_FEET,
    POUNDS,
    INCHES,
    DEGREES_FAHRENHEIT,
    UNITS
}

package com.agogsaas.wms.units;

/** How often a material is picked, or how near a bin is to the pickers: A is the most and the nearest. */
public enum AbcClass {
    A,
    B,
    C
}

/**
 * Packing lots into as few bins as possible: how many bins are needed at least, and a packing that uses few. Pure
 * arithmetic on top of {@code engine.assignment}; knows no warehouse.
 */
@NullMarked
package com.agogsaas.wms.engine.packing;

import org.jspecify.annotations.NullMarked;

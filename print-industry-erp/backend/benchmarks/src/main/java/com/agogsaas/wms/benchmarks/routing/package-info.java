/**
 * How far pickers walk in a warehouse of one block: parallel aisles between a cross aisle in front and one at the back.
 * Knows places and feet only; nothing of goods, bins or orders.
 */
@NullMarked
package com.agogsaas.wms.benchmarks.routing;

import org.jspecify.annotations.NullMarked;

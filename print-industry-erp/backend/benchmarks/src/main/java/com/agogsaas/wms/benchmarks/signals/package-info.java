/**
 * What each signal is worth: the stock of a shop is put away by the engine with and without it, and orders that nobody
 * had seen then are picked. {@link com.agogsaas.wms.benchmarks.signals.SignalsEvaluation} is where to begin.
 */
@NullMarked
package com.agogsaas.wms.benchmarks.signals;

import org.jspecify.annotations.NullMarked;

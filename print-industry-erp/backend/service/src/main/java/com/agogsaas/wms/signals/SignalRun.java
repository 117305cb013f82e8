package com.agogsaas.wms.signals;

import java.time.Duration;
import java.time.Instant;

/**
 * A computation of a signal.
 *
 * @param computedAt the moment that it speaks of
 * @param windowFrom what happened from here to that moment was counted
 * @param observations how many picks, or orders, that was
 * @param results how many materials, or pairs of them, it found something out about
 * @param took how long it took
 */
record SignalRun(Instant computedAt, Instant windowFrom, long observations, long results, Duration took) {}

/** The parts of the evaluation, each on a few lines of orders or a few lots. */
@NullMarked
package com.agogsaas.wms.benchmarks.signals;

import org.jspecify.annotations.NullMarked;

/** JMH benchmarks of the engine's hot loops. Each says what it varies and what its figure means. */
@NullMarked
package com.agogsaas.wms.benchmarks;

import org.jspecify.annotations.NullMarked;

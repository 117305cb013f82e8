/**
 * Statistical methods: pure Java, no Spring, SQL or clock. The same numbers give the same answer at any time, and too
 * few of them say so instead of giving one.
 */
@NullMarked
package com.agogsaas.wms.statistics.methods;

import org.jspecify.annotations.NullMarked;

/**
 * Runs the instances of the literature and our own through the engine and its competitors, each in a process of its own
 * with the same CPU time, and makes a table of what came out.
 */
@NullMarked
package com.agogsaas.wms.benchmarks.runner;

import org.jspecify.annotations.NullMarked;

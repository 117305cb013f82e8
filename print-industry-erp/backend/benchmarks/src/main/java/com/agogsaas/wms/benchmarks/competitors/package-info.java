/**
 * What a Java team would take instead of the engine: OR-Tools' CP-SAT and Timefold Solver, each set up in the plain way
 * of its own manual, behind the engine's command line, so that all are given, measured and checked alike.
 */
@NullMarked
package com.agogsaas.wms.benchmarks.competitors;

import org.jspecify.annotations.NullMarked;

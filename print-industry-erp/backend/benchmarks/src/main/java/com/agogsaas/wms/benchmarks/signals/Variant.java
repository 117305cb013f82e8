package com.agogsaas.wms.benchmarks.signals;

import java.util.function.Function;

/**
 * One way to put the stock away.
 *
 * @param name what tables call it
 * @param putaway how it is done in a scene
 */
record Variant(String name, Function<Scene, Putaway> putaway) {}

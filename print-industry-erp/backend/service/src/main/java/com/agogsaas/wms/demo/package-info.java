/**
 * A made-up print plant to try the service on: bins, materials, stock and half a year of history, the same on every
 * machine. Nothing here serves a real warehouse, and no other room knows that its data may come from here.
 */
@NullMarked
package com.agogsaas.wms.demo;

import org.jspecify.annotations.NullMarked;

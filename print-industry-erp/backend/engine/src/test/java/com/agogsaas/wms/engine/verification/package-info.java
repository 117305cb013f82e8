/**
 * What other modules' tests may use too: a judge of plans that shares no arithmetic with the engine, and warehouses and
 * batches to judge it on.
 */
@NullMarked
package com.agogsaas.wms.engine.verification;

import org.jspecify.annotations.NullMarked;

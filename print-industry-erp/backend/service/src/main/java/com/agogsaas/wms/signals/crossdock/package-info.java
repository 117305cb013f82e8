/**
 * What released orders wait for: goods that may go from the dock straight to them. Only demand is computed here;
 * promising goods to it is the ledger's business.
 */
@NamedInterface("crossdock")
@NullMarked
package com.agogsaas.wms.signals.crossdock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** {@code docs/runbook.md} against the system: what it says to run is run, or says why it cannot be. */
@NullMarked
package com.agogsaas.wms.runbook;

import org.jspecify.annotations.NullMarked;

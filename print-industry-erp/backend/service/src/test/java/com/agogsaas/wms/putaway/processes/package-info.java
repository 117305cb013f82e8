/** Several processes of the service on one database, and processes that are killed: nothing is overfilled or lost. */
@NullMarked
package com.agogsaas.wms.putaway.processes;

import org.jspecify.annotations.NullMarked;

/**
 * What is wrong with the data that recommendations rest on, and what was done about it: measurements against master
 * data, lots that do not fit, promises to orders that were cancelled. Stock is moved by the ledger's decisions only.
 */
@NullMarked
package com.agogsaas.wms.dataquality;

import org.jspecify.annotations.NullMarked;

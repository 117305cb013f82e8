/**
 * A facility as it stands: its bins, what is in them and promised to them, and the materials it knows. Reads only; who
 * may change what is in a bin is the ledger's business.
 */
@NullMarked
package com.agogsaas.wms.facility;

import org.jspecify.annotations.NullMarked;

/** How likely a recommendation is to be accepted. What happens to it afterwards is the ledger's business. */
@NullMarked
package com.agogsaas.wms.acceptance;

import org.jspecify.annotations.NullMarked;

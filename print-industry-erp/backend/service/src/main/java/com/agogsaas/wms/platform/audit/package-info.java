/** The trail of who changed what: a row for every mutation, written in the transaction that it tells of. */
@NullMarked
package com.agogsaas.wms.platform.audit;

import org.jspecify.annotations.NullMarked;

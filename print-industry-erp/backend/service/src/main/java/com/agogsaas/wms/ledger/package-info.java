/**
 * The book of what was recommended, what is held for it and what was decided. The only room that writes these tables,
 * so that no space is promised twice.
 */
@NullMarked
package com.agogsaas.wms.ledger;

import org.jspecify.annotations.NullMarked;

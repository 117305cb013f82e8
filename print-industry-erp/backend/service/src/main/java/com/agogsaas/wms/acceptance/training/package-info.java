/** Learns from decisions and measures what was learned on decisions that it has not seen; knows no database. */
@NullMarked
package com.agogsaas.wms.acceptance.training;

import org.jspecify.annotations.NullMarked;

/**
 * Models that say how likely a recommendation is to be accepted: their arithmetic and their bytes, without a database.
 */
@NullMarked
package com.agogsaas.wms.acceptance.model;

import org.jspecify.annotations.NullMarked;

/**
 * Values that cannot be wrong: volumes, masses, lengths, scores, probabilities and identifiers, each with its unit in
 * the type. Nothing enters here that knows a bin, a lot or a database.
 */
@NullMarked
package com.agogsaas.wms.units;

import org.jspecify.annotations.NullMarked;

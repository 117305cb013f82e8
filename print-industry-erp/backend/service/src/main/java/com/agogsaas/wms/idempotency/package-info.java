/**
 * Mutations that may be sent again: what a key was answered is kept with the effect, and given again to whoever asks
 * again. What the mutations do is unknown here.
 */
@NullMarked
package com.agogsaas.wms.idempotency;

import org.jspecify.annotations.NullMarked;

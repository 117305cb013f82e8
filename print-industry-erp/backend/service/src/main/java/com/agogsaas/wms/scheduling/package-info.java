/**
 * What the service does by itself, again and again: who does it, when, and what came of it. What is done is unknown
 * here; rooms bring it along.
 */
@NullMarked
package com.agogsaas.wms.scheduling;

import org.jspecify.annotations.NullMarked;

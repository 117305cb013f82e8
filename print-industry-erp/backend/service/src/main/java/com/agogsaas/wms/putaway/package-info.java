/**
 * The main job: finds a bin for every received lot, says why, and has its space held. The steps are here; what they
 * need to know comes from the rooms that own it.
 */
@NullMarked
package com.agogsaas.wms.putaway;

import org.jspecify.annotations.NullMarked;

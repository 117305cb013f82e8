/**
 * What the warehouse's own history says about where things should lie. Every figure comes from transactions, none is
 * entered by hand; they are computed in the background and only read by requests.
 */
@NullMarked
package com.agogsaas.wms.signals;

import org.jspecify.annotations.NullMarked;

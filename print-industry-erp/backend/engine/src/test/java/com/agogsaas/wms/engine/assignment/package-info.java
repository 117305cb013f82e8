/**
 * Plans of the assignment problem: small ones by hand, random ones against plain code that shares nothing with them.
 */
@NullMarked
package com.agogsaas.wms.engine.assignment;

import org.jspecify.annotations.NullMarked;

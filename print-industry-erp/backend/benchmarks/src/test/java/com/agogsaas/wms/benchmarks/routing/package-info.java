/** The shortest tours beside every order of visits, and drawn by hand. */
@NullMarked
package com.agogsaas.wms.benchmarks.routing;

import org.jspecify.annotations.NullMarked;

/** The start of the service as its operator sees it: what is checked first, what is printed, how a failure is told. */
@NamedInterface("start")
@NullMarked
package com.agogsaas.wms.platform.start;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

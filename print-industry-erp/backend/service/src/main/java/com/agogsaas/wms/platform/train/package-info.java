/** The service as a command: trains the acceptance model and ends, without a port, background jobs or migrations. */
@NamedInterface("train")
@NullMarked
package com.agogsaas.wms.platform.train;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** Random histories of a warehouse, run against the service and against a plain model of it, which have to agree. */
@NullMarked
package com.agogsaas.wms.putaway.histories;

import org.jspecify.annotations.NullMarked;

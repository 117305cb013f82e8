/** How well the model in force does on later decisions, and whether what it is asked has changed. */
@NullMarked
package com.agogsaas.wms.acceptance.monitoring;

import org.jspecify.annotations.NullMarked;

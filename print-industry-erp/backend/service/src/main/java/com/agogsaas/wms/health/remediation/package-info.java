/** What is done about findings: by itself or on demand, not too often, and never without a row in the log. */
@NullMarked
package com.agogsaas.wms.health.remediation;

import org.jspecify.annotations.NullMarked;

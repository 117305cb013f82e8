/** The versions of the acceptance model: kept, put in force, taken back, and held ready for serving. */
@NullMarked
package com.agogsaas.wms.acceptance.versions;

import org.jspecify.annotations.NullMarked;

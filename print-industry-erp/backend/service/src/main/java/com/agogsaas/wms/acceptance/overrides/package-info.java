/** What people's overrides say of master data and bins. */
@NullMarked
package com.agogsaas.wms.acceptance.overrides;

import org.jspecify.annotations.NullMarked;

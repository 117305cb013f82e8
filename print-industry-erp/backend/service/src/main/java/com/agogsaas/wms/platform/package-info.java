/**
 * Wiring: start-up, settings, the database server of the default run, GraphQL scalars and error mapping, limits, access
 * tokens, the audit trail. It may look into any room's root; no room looks into it.
 */
@NullMarked
package com.agogsaas.wms.platform;

import org.jspecify.annotations.NullMarked;

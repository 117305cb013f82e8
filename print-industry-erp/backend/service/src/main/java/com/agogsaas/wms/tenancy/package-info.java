/**
 * Runs database work for one tenant, so that row-level security and not a remembered WHERE keeps tenants apart. No
 * table of any feature is known here.
 */
@NullMarked
package com.agogsaas.wms.tenancy;

import org.jspecify.annotations.NullMarked;

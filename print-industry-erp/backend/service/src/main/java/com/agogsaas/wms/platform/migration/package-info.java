/**
 * Brings the database's schema up to date when the service starts. The schema itself is in the files of
 * {@code backend/migrations}; here is how they are applied, and how those are accepted that an administrator applied.
 */
@NullMarked
package com.agogsaas.wms.platform.migration;

import org.jspecify.annotations.NullMarked;

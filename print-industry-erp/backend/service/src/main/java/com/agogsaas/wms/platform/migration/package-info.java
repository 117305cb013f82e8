/**
 * Brings the database's schema up to date when the service starts, or by itself as a command. The schema itself is in
 * the files of {@code backend/migrations}; here is how they are applied, and how those are accepted that an
 * administrator applied.
 */
@NamedInterface("migration")
@NullMarked
package com.agogsaas.wms.platform.migration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

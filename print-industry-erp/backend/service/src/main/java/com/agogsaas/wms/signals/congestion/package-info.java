/** How crowded aisles are right now, by the pick lists in progress. Kept in memory; nothing is predicted. */
@NamedInterface("congestion")
@NullMarked
package com.agogsaas.wms.signals.congestion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

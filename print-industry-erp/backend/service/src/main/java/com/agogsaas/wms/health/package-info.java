/**
 * What is looked at to know how well the service is, and what can be done about a finding. Rooms bring their checks and
 * remedies along; this room knows none of those rooms.
 */
@NullMarked
package com.agogsaas.wms.health;

import org.jspecify.annotations.NullMarked;

/**
 * What an operator can set: every setting of every room is listed, checked before anything starts, and documented. The
 * settings themselves are records in the rooms that they belong to; only the service's own are here.
 */
@NullMarked
package com.agogsaas.wms.platform.settings;

import org.jspecify.annotations.NullMarked;

/**
 * Lists in pages: cursors that name the last row seen, and Relay connections made of them. Nothing about what is listed
 * enters here.
 */
@NullMarked
package com.agogsaas.wms.paging;

import org.jspecify.annotations.NullMarked;

/** Background jobs: once however many processes there are, and never lost. */
@NullMarked
package com.agogsaas.wms.scheduling;

import org.jspecify.annotations.NullMarked;

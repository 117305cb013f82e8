/**
 * Error codes and the exceptions that carry them: what callers can rely on when something goes wrong. No rule of any
 * other room enters here, only the name of the failure.
 */
@NullMarked
package com.agogsaas.wms.errors;

import org.jspecify.annotations.NullMarked;

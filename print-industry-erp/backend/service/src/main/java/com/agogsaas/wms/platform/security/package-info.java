/**
 * Who may do what: access tokens and the keys that they are signed with, scopes of GraphQL operations, the number of
 * requests that a client may send, and the headers and refusals of the HTTP layer. Nothing of any feature is known
 * here.
 */
@NullMarked
package com.agogsaas.wms.platform.security;

import org.jspecify.annotations.NullMarked;

/** The GraphQL door of the putaway room: reads a request into values that cannot be wrong, once, and answers it. */
@NullMarked
package com.agogsaas.wms.putaway.graphql;

import org.jspecify.annotations.NullMarked;

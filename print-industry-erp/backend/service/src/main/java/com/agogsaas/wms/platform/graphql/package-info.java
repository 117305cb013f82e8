/** What all GraphQL operations share: scalars, the mapping of failures to coded errors, and limits on requests. */
@NullMarked
package com.agogsaas.wms.platform.graphql;

import org.jspecify.annotations.NullMarked;

/** The doors of the importing room: GraphQL, and an HTTP path that takes the file of an import as it arrives. */
@NullMarked
package com.agogsaas.wms.importing.graphql;

import org.jspecify.annotations.NullMarked;

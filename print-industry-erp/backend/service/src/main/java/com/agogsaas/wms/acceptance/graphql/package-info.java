/** The door of the acceptance model: {@code acceptance.graphqls}. */
@NullMarked
package com.agogsaas.wms.acceptance.graphql;

import org.jspecify.annotations.NullMarked;

/** The GraphQL operations of health and remediation. */
@NullMarked
package com.agogsaas.wms.health.graphql;

import org.jspecify.annotations.NullMarked;

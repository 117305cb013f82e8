/**
 * The dashboard's files and pages, and what its pages have to know before anybody has signed in. The dashboard itself
 * is in {@code print-industry-erp/frontend} and talks to the GraphQL API like any other client.
 */
@NullMarked
package com.agogsaas.wms.platform.dashboard;

import org.jspecify.annotations.NullMarked;

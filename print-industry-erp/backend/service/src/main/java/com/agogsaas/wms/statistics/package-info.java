/**
 * Whether it really helps: metrics with intervals, A/B tests that are declared before they begin, correlations,
 * assumptions, outliers and trends. The methods themselves are in {@code methods} and know no database.
 */
@NullMarked
package com.agogsaas.wms.statistics;

import org.jspecify.annotations.NullMarked;

/** Measures the whole service from outside, on the reference facility, beside what PostgreSQL does alone. */
@NullMarked
package com.agogsaas.wms.benchmarks.service;

import org.jspecify.annotations.NullMarked;

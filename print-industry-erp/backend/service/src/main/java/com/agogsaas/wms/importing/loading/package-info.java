/**
 * From staged rows to the warehouse's tables: checks all rows of a file together, set by set, and writes them in one
 * transaction of the tenant. How rows came out of a file does not matter here.
 */
@NullMarked
package com.agogsaas.wms.importing.loading;

import org.jspecify.annotations.NullMarked;

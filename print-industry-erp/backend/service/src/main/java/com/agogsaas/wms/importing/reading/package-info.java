/** From the bytes of a file to rows that fit their columns, on disk and ready for COPY. No database enters here. */
@NullMarked
package com.agogsaas.wms.importing.reading;

import org.jspecify.annotations.NullMarked;

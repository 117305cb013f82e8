/** What tests of every room share: databases of their own on one server, made in a moment and dropped after use. */
@NullMarked
package com.agogsaas.wms.testing;

import org.jspecify.annotations.NullMarked;

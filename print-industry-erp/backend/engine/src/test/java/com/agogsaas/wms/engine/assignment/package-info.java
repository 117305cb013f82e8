/** The arithmetic of assignment judged: by hand on small drawings, and by complete enumeration on random problems. */
@NullMarked
package com.agogsaas.wms.engine.assignment;

import org.jspecify.annotations.NullMarked;

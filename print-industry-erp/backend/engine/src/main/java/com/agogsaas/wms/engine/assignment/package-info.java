/**
 * The arithmetic of putting lots into bins, without any notion of warehouses: which lots go to which bins so that as
 * many as possible are placed and then the total score is highest, and how far from the best that can be. Hot: no
 * change goes in without its benchmark.
 */
@NullMarked
package com.agogsaas.wms.engine.assignment;

import org.jspecify.annotations.NullMarked;

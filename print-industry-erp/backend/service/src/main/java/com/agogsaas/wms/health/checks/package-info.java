/** What is looked at in the database itself, which belongs to no other room. */
@NullMarked
package com.agogsaas.wms.health.checks;

import org.jspecify.annotations.NullMarked;

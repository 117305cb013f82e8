/**
 * How each facility wants its goods put away: weights, the space/travel dial, fill factors, limits. Only what people
 * set enters here; what history says is {@code signals}' business.
 */
@NullMarked
package com.agogsaas.wms.policy;

import org.jspecify.annotations.NullMarked;

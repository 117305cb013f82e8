/**
 * Trainings of the acceptance model as they are asked for, run and told of: by this service or by the command train.
 */
@NullMarked
package com.agogsaas.wms.acceptance.trainings;

import org.jspecify.annotations.NullMarked;

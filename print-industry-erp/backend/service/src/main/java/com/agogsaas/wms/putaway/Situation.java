package com.agogsaas.wms.putaway;

import com.agogsaas.wms.facility.FacilitySnapshot;

/**
 * A batch's facility and what is known about the batch, both as they were at one moment.
 *
 * @param context what is known
 * @param facility with the space free that earlier recommendations of the same lots keep
 * @param since not after that moment, on the clock of {@link System#nanoTime}
 */
record Situation(BatchContext context, FacilitySnapshot facility, long since) {}

package com.agogsaas.wms.putaway.histories;

/**
 * A part of a lot as it was recommended; the only one where the lot stays in one piece.
 *
 * @param id of the recommendation
 * @param bin number of the bin
 * @param quantity units of the lot
 */
record Part(String id, int bin, int quantity) {}

package com.agogsaas.wms.benchmarks.signals;

/**
 * What picking costs.
 *
 * @param shortestFeet walked for each order line where every tour is the shortest there is
 * @param sShapeFeet walked for each order line where pickers go through aisles from end to end
 * @param stops how many bins a line is picked from
 */
record Walk(double shortestFeet, double sShapeFeet, double stops) {}

package com.agogsaas.wms.benchmarks.signals;

/** How much of a material is in stock, by the demand for it. */
enum StockRule {
    /** The same of everything: a pick face of so many cartons, topped up from elsewhere. */
    FACE,
    /**
     * In proportion to the square root of demand, as economic order quantities are (Hausman, Schwarz and Graves,
     * Optimal storage assignment in automatic warehousing systems, Management Science 22(6), 1976).
     */
    ECONOMIC,
    /** Four weeks of demand, of everything. */
    PROPORTIONAL
}

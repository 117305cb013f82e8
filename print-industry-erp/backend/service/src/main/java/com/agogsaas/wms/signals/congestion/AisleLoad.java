package com.agogsaas.wms.signals.congestion;

/**
 * What is going on in an aisle.
 *
 * @param aisle its name
 * @param pickLists lists in progress that have something left to pick there
 * @param openLines lines that are left to pick there
 * @param pickers how many pickers to expect there at any time: each list is one picker, spread over the aisles of its
 *     open lines
 * @param penalty share of the congestion term's points that bins there lose, 0 to 1
 * @param level the same in words
 */
public record AisleLoad(
        String aisle, int pickLists, int openLines, double pickers, double penalty, CongestionLevel level) {}

package com.agogsaas.wms.facility;

import com.agogsaas.wms.units.FacilityId;
import java.math.BigDecimal;

/**
 * A facility in figures.
 *
 * @param facilityId its identifier
 * @param code its short name
 * @param name its name
 * @param timeZone IANA name of the time zone that it works in
 * @param bins how many bins it has
 * @param openBins how many of them take goods
 * @param cubicFeet volume of all bins together
 * @param usedCubicFeet volume of everything that is in them or promised to them
 */
public record Facility(
        FacilityId facilityId,
        String code,
        String name,
        String timeZone,
        int bins,
        int openBins,
        BigDecimal cubicFeet,
        BigDecimal usedCubicFeet) {}

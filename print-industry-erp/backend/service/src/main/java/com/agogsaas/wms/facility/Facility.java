package com.agogsaas.wms.facility;

import com.agogsaas.wms.units.FacilityId;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A facility.
 *
 * @param facilityId its identifier
 * @param code its short name
 * @param name its name
 * @param timeZone IANA name of the time zone that it works in
 * @param figures what its bins add up to; null where nobody asked for that
 */
public record Facility(
        FacilityId facilityId,
        String code,
        String name,
        String timeZone,
        @Nullable Figures figures) {

    /**
     * What the bins of a facility add up to.
     *
     * @param bins how many there are
     * @param openBins how many of them take goods
     * @param cubicFeet volume of all together
     * @param usedCubicFeet volume of everything that is in them or promised to them
     */
    public record Figures(int bins, int openBins, BigDecimal cubicFeet, BigDecimal usedCubicFeet) {}
}

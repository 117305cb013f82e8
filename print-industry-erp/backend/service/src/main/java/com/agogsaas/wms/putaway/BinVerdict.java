package com.agogsaas.wms.putaway;

import com.agogsaas.wms.engine.ScoreBreakdown;
import com.agogsaas.wms.engine.Violation;
import com.agogsaas.wms.facility.BinName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why, or why not, a bin.
 *
 * @param bin what it is called
 * @param violations the rules against it; none when it could take the lot
 * @param score how good it would be; null when it cannot take the lot
 */
public record BinVerdict(
        BinName bin, List<Violation> violations, @Nullable ScoreBreakdown score) {

    public BinVerdict {
        violations = List.copyOf(violations);
    }
}

package com.agogsaas.wms.acceptance.training;

import com.agogsaas.wms.acceptance.AcceptanceFeature;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks for features that know the outcome. Nothing that is known before people decide tells them apart almost
 * perfectly; a feature that does was filled in, or corrected, afterwards. Its value is tested, and whether it is there
 * at all.
 */
final class LeakCheck {

    /** An area under the curve that no honest single figure reaches. */
    static final double SUSPICIOUS = 0.97;

    private LeakCheck() {}

    /** The suspicious features. */
    static List<AcceptanceFeature> suspects(DecisionTable decisions) {
        boolean[] accepted = new boolean[decisions.size()];
        for (int i = 0; i < accepted.length; i++) {
            accepted[i] = decisions.accepted(i);
        }
        List<AcceptanceFeature> suspects = new ArrayList<>();
        double[] values = new double[accepted.length];
        double[] presence = new double[accepted.length];
        for (AcceptanceFeature feature : AcceptanceFeature.values()) {
            for (int i = 0; i < values.length; i++) {
                float value = decisions.value(i, feature);
                values[i] = Float.isNaN(value) ? 0 : value;
                presence[i] = Float.isNaN(value) ? 0 : 1;
            }
            if (tells(Evaluation.auc(values, accepted)) || tells(Evaluation.auc(presence, accepted))) {
                suspects.add(feature);
            }
        }
        return suspects;
    }

    private static boolean tells(double auc) {
        return auc >= SUSPICIOUS || auc <= 1 - SUSPICIOUS;
    }
}

package com.agogsaas.wms.acceptance;

import com.agogsaas.wms.acceptance.model.AcceptanceModel;
import com.agogsaas.wms.acceptance.model.Calibration;
import com.agogsaas.wms.acceptance.model.LogisticModel;
import com.agogsaas.wms.acceptance.model.ModelDocument;
import com.agogsaas.wms.acceptance.model.ModelKind;
import java.util.Arrays;

/** A model as a release before made it, which knew one feature less. */
final class OlderModel {

    private OlderModel() {}

    static byte[] withoutOneFeature() {
        int features = FeatureVector.SIZE - 1;
        double[] ones = new double[features];
        Arrays.fill(ones, 1);
        return ModelDocument.write(new AcceptanceModel(
                ModelKind.LOGISTIC_REGRESSION,
                AcceptanceFeature.signature().subList(0, features),
                new LogisticModel(0, new double[features], new double[features], ones),
                Calibration.NONE));
    }
}

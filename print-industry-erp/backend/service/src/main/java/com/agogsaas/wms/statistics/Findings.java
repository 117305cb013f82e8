package com.agogsaas.wms.statistics;

import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes down what an analysis found beside metrics. */
@Component
class Findings {

    private final CorrelationRepository correlations;
    private final ValidationRepository validations;
    private final OutlierRepository outliers;

    Findings(CorrelationRepository correlations, ValidationRepository validations, OutlierRepository outliers) {
        this.correlations = correlations;
        this.validations = validations;
        this.outliers = outliers;
    }

    /** Returns how many outliers were not known before. */
    int save(
            TenantId tenant,
            FacilityId facility,
            Period period,
            List<CorrelationDraft> correlated,
            List<ValidationDraft> checked,
            List<OutlierDraft> found) {
        correlations.save(tenant, facility, period, correlated);
        validations.save(tenant, facility, checked);
        return outliers.saveNew(tenant, facility, found);
    }
}
